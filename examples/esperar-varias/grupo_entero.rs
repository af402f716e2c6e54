//! Un grupo de tareas: o salen todos los platos, o no sale ninguno.
//!
//! Ejecuta: cargo run --bin grupo_entero

// ANCHOR: programa
use piezas::{ErrorGroup, TaskGroup};
use std::time::Duration;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

struct Burner(&'static str);

impl Drop for Burner {
    fn drop(&mut self) {
        println!("  se apaga: {}", self.0);
    }
}

async fn cook(dish: &'static str, minutes: u32) -> Result<String, String> {
    let _burner = Burner(dish);
    sleep(minutes * MINUTE).await;
    match dish {
        "pescado" | "marisco" => Err(format!("no queda {dish}")),
        _ => Ok(String::from(dish)),
    }
}

type Menu = [(&'static str, u32); 3];

async fn serve(menu: Menu) -> Result<Option<String>, ErrorGroup<String>> {
    TaskGroup::run(async |group| {
        let dishes = menu.map(|(dish, time)| group.spawn(cook(dish, time)));
        let mut served = Vec::new();
        for dish in dishes {
            served.extend(dish.await);
        }
        Ok(served.join(", "))
    })
    .await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for menu in [
        [("asado", 30), ("sopa", 20), ("pan", 10)],
        [("asado", 30), ("pescado", 20), ("marisco", 20)],
    ] {
        match serve(menu).await {
            Ok(Some(dishes)) => println!("completo: {dishes}"),
            Ok(None) => println!("cancelado"),
            Err(ErrorGroup(reasons)) => {
                println!("anulado: {}", reasons.join("; "));
            }
        }
    }
}
// ANCHOR_END: programa

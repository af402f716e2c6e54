//! Si falla el cuerpo de un grupo, sus tareas se cancelan.
//!
//! Ejecuta: cargo run --bin falla_el_cuerpo

// ANCHOR: programa
use piezas::{ErrorGroup, TaskGroup};
use std::time::Duration;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

struct Burner(&'static str);

impl Drop for Burner {
    fn drop(&mut self) {
        println!("se apaga: {}", self.0);
    }
}

async fn cook(dish: &'static str) -> Result<(), String> {
    let _burner = Burner(dish);
    sleep(30 * MINUTE).await;
    println!("sale {dish}");
    Ok(())
}

async fn table() -> Result<Option<()>, ErrorGroup<String>> {
    TaskGroup::run(async |group| {
        group.spawn(cook("asado"));
        sleep(10 * MINUTE).await;
        Err(String::from("la mesa se va"))
    })
    .await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let ErrorGroup(reasons) = table().await.expect_err("la mesa se va");
    println!("el grupo termina: {}", reasons.join("; "));
}
// ANCHOR_END: programa

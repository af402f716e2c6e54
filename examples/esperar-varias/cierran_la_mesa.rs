//! Cancelar a quien espera un grupo cancela todas sus tareas.
//!
//! Ejecuta: cargo run --bin cierran_la_mesa

// ANCHOR: programa
use piezas::TaskGroup;
use std::convert::Infallible;
use std::time::Duration;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

struct Burner(&'static str);

impl Drop for Burner {
    fn drop(&mut self) {
        println!("se apaga: {}", self.0);
    }
}

async fn cook(dish: &'static str) -> Result<(), Infallible> {
    let _burner = Burner(dish);
    sleep(30 * MINUTE).await;
    println!("sale {dish}");
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let table_task = tokio::spawn(TaskGroup::run(async |group| {
        group.spawn(cook("asado"));
        Ok(())
    }));
    sleep(10 * MINUTE).await;

    table_task.abort();
    println!("pide la cancelación");

    match table_task.await {
        Err(error) if error.is_cancelled() => println!("mesa cancelada"),
        _ => println!("mesa servida"),
    }
}
// ANCHOR_END: programa

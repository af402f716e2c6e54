//! Pedir el permiso antes de lanzar la tarea, y dárselo a ella.
//!
//! Ejecuta: cargo run --bin antes_de_lanzar

// ANCHOR: programa
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

async fn bake(dish: &str, tray: OwnedSemaphorePermit) {
    println!("entra: {dish}");
    sleep(10 * MINUTE).await;
    println!("sale: {dish}");
    drop(tray);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let trays = Arc::new(Semaphore::new(2));
    let mut kitchen = JoinSet::new();
    for dish in ["pan", "asado", "flan", "tarta"] {
        let tray = trays.clone().acquire_owned().await;
        let tray = tray.expect("nadie cierra el semáforo");
        kitchen.spawn(bake(dish, tray));
        println!("lanzada: {dish}");
    }
    kitchen.join_all().await;
}
// ANCHOR_END: programa

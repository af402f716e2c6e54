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

async fn bake(dish: &str, permit: OwnedSemaphorePermit) {
    println!("entra: {dish}");
    sleep(10 * MINUTE).await;
    println!("sale: {dish}");
    drop(permit);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let oven = Arc::new(Semaphore::new(2));
    let mut baking = JoinSet::new();
    for dish in ["pan", "asado", "flan", "tarta"] {
        let permit = oven.clone().acquire_owned().await;
        let permit = permit.expect("nadie cierra el semáforo");
        baking.spawn(bake(dish, permit));
        println!("lanzada: {dish}");
    }
    baking.join_all().await;
}
// ANCHOR_END: programa

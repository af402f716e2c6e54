//! El permiso de una tarea que se cancela antes de empezar también vuelve.
//!
//! Ejecuta: cargo run --bin ni_empieza
//!
//! Sin gemelo: en asyncio no vuelve, porque el `finally` no se ejecuta.

// ANCHOR: programa
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

async fn bake(dish: &str, tray: OwnedSemaphorePermit) {
    println!("entra: {dish}");
    drop(tray);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let trays = Arc::new(Semaphore::new(1));
    let tray = trays.clone().acquire_owned().await;
    let tray = tray.expect("nadie cierra el semáforo");

    let bread = tokio::spawn(bake("pan", tray));
    println!("lanzado; libres: {}", trays.available_permits());
    bread.abort();
    if bread.await.is_err() {
        println!("cancelado; libres: {}", trays.available_permits());
    }
}
// ANCHOR_END: programa

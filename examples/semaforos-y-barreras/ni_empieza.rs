//! El permiso de una tarea que se cancela antes de empezar también vuelve.
//!
//! Ejecuta: cargo run --bin ni_empieza
//!
//! Sin gemelo: en asyncio no vuelve, porque el `finally` no se ejecuta.

// ANCHOR: programa
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

async fn bake(dish: &str, permit: OwnedSemaphorePermit) {
    println!("entra: {dish}");
    drop(permit);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let oven = Arc::new(Semaphore::new(1));
    let permit = oven.clone().acquire_owned().await;
    let permit = permit.expect("nadie cierra el semáforo");

    let bread = tokio::spawn(bake("pan", permit));
    println!("lanzado; libres: {}", oven.available_permits());
    bread.abort();
    if bread.await.is_err() {
        println!("cancelado; libres: {}", oven.available_permits());
    }
}
// ANCHOR_END: programa

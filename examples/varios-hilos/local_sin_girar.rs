//! Las tareas de un `LocalSet` avanzan solo mientras alguien lo espera.
//!
//! Ejecuta: cargo run --bin local_sin_girar
//!
//! Sin gemelo: en asyncio no hay bucles que solo giren mientras se esperan.

// ANCHOR: programa
use std::rc::Rc;
use std::time::Duration;
use tokio::task::{JoinError, LocalSet, spawn_local};
use tokio::time::timeout;

const LIMIT: Duration = Duration::from_secs(1);

async fn cook(dish: Rc<str>) {
    println!("  sale: {dish}");
}

async fn with_set(turning: bool) {
    let kitchen = LocalSet::new();
    let cooking = kitchen.spawn_local(cook(Rc::from("sopa")));
    let waiting = timeout(LIMIT, cooking);
    let result = if turning {
        kitchen.run_until(waiting).await
    } else {
        waiting.await
    };
    if result.is_err() {
        println!("  nadie la ejecuta: vence el tiempo límite");
    }
}

#[tokio::main(flavor = "local", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    println!("con un `LocalSet` y su manejador:");
    with_set(false).await;
    println!("con `run_until`:");
    with_set(true).await;
    println!("con un runtime local:");
    spawn_local(cook(Rc::from("sopa"))).await
}
// ANCHOR_END: programa

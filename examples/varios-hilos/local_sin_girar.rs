//! Las tareas de un `LocalSet` avanzan solo mientras alguien lo espera.
//!
//! Ejecuta: cargo run --bin local_sin_girar
//!
//! Sin gemelo: en asyncio no hay bucles que solo giren mientras se esperan.

// ANCHOR: programa
use std::io;
use std::rc::Rc;
use std::time::Duration;
use tokio::runtime::{Builder, LocalOptions};
use tokio::task::{LocalSet, spawn_local};
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

fn main() -> io::Result<()> {
    let mut builder = Builder::new_current_thread();
    builder.enable_time().start_paused(true);
    let runtime = builder.build()?;
    println!("con un `LocalSet` y su manejador:");
    runtime.block_on(with_set(false));
    println!("con `run_until`:");
    runtime.block_on(with_set(true));

    let local = builder.build_local(LocalOptions::default())?;
    println!("con un runtime local:");
    let cooking = async { spawn_local(cook(Rc::from("sopa"))).await };
    local.block_on(cooking)?;
    Ok(())
}
// ANCHOR_END: programa

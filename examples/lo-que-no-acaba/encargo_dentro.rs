//! Un encargo que espera a otro, con el grupo de hilos lleno.
//!
//! Ejecuta: cargo run --bin encargo_dentro

// ANCHOR: programa
use std::io;
use std::time::Duration;
use tokio::runtime::{Builder, Handle};
use tokio::task::{JoinError, spawn_blocking};
use tokio::time::timeout;

const LIMIT: Duration = Duration::from_millis(200);

fn bake() -> &'static str {
    "flan"
}

/// Desde un encargo llama a la función: el hilo ya puede esperar.
fn bake_here() -> String {
    format!("sale el {}", bake())
}

/// Desde un encargo pide otro, y lo espera sin soltar su hilo.
fn bake_inside(handle: &Handle) -> &'static str {
    let inner = handle.spawn_blocking(bake);
    match handle.block_on(timeout(LIMIT, inner)) {
        Ok(_) => "sale el flan",
        Err(_) => "nadie empieza el flan",
    }
}

async fn kitchen() -> Result<(), JoinError> {
    let handle = Handle::current();
    let said = spawn_blocking(move || bake_inside(&handle)).await?;
    println!("uno dentro de otro: {said}");

    // El primero suelta su hilo antes de que haga falta para el segundo.
    let dough = spawn_blocking(|| "masa").await?;
    let dish = spawn_blocking(bake).await?;
    println!("uno detrás de otro: {dough}, y sale el {dish}");

    let said = spawn_blocking(bake_here).await?;
    println!("sin encargar el segundo: {said}");
    Ok(())
}

fn main() -> io::Result<()> {
    let runtime = Builder::new_current_thread()
        .enable_time()
        .max_blocking_threads(1)
        .build()?;
    runtime.block_on(kitchen())?;
    Ok(())
}
// ANCHOR_END: programa

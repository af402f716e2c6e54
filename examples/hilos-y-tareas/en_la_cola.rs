//! Un encargo en la cola: en Tokio se hace aunque nadie lo espere ya.
//!
//! Ejecuta: cargo run --bin en_la_cola

// ANCHOR: programa
use std::error::Error;
use std::sync::mpsc;
use std::time::Duration;
use tokio::runtime::Builder;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

async fn service(cancel: bool) -> Result<(), Box<dyn Error>> {
    let (open, door) = mpsc::channel::<()>();
    // Solo hay un horno, y lo ocupa el pan.
    let bread = spawn_blocking(move || door.recv());
    let mut pizza = spawn_blocking(|| println!("  la pizza entra en el horno"));

    if timeout(Duration::from_millis(20), &mut pizza)
        .await
        .is_err()
    {
        println!("  la sala deja de esperar");
        if cancel {
            pizza.abort();
        }
    }

    open.send(())?;
    bread.await??;
    spawn_blocking(|| println!("  el horno queda libre")).await?;
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = Builder::new_current_thread()
        .enable_time()
        .max_blocking_threads(1)
        .build()?;
    println!("se suelta la espera:");
    runtime.block_on(service(false))?;
    println!("se anula el encargo:");
    runtime.block_on(service(true))
}
// ANCHOR_END: programa

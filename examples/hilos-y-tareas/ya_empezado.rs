//! Un encargo en otro hilo solo se puede cancelar si no ha empezado.
//!
//! Ejecuta: cargo run --bin ya_empezado

// ANCHOR: programa
use std::error::Error;
use std::sync::mpsc;
use tokio::runtime::Builder;
use tokio::sync::oneshot;
use tokio::task::{JoinHandle, spawn_blocking};

async fn tell(dish: &str, baking: JoinHandle<()>) {
    match baking.await {
        Ok(()) => println!("{dish}: hecho"),
        Err(error) if error.is_cancelled() => println!("{dish}: anulado"),
        Err(_) => println!("{dish}: ha fallado"),
    }
}

async fn service() -> Result<(), Box<dyn Error>> {
    let (open, door) = mpsc::channel::<()>();
    let (started, is_on) = oneshot::channel();
    let bread = spawn_blocking(move || {
        // Sin nadie en la sala, el horno acaba igual.
        started.send(()).ok();
        door.recv().ok();
    });
    // Solo hay un horno, y lo ocupa el pan.
    let pizza = spawn_blocking(|| println!("la pizza entra en el horno"));
    is_on.await?;

    bread.abort();
    pizza.abort();
    println!("la sala anula los dos");

    open.send(())?;
    tell("pan", bread).await;
    tell("pizza", pizza).await;
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = Builder::new_current_thread()
        .max_blocking_threads(1)
        .build()?;
    runtime.block_on(service())
}
// ANCHOR_END: programa

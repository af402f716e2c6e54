//! Cancelar deja de esperar al hilo, que sigue hasta el final.
//!
//! Ejecuta: cargo run --bin encargo_cancelado

// ANCHOR: programa
use bucle::{JoinError, Runner};
use std::io;
use std::sync::mpsc::channel;

fn main() -> io::Result<()> {
    let (start, started) = channel();
    let (bell, rings) = channel();
    let runner = Runner::new()?;
    runner.run(async move {
        let oven = bucle::spawn_blocking(move || {
            start.send(()).expect("alguien espera que empiece");
            rings.recv().expect("alguien toca el timbre");
            println!("horno: el pan ha salido, aunque nadie lo espere");
        });
        // Esperar a que empiece también bloquea: va en otro hilo.
        let waiting = bucle::spawn_blocking(move || started.recv());
        let waited = waiting.await.expect("no se cancela");
        waited.expect("el horno empieza");
        oven.abort();
        if let Err(JoinError::Cancelled) = oven.await {
            println!("sala: pan cancelado");
        }
    });
    bell.send(()).expect("el horno lo espera");
    // Cierra el bucle, y espera a los hilos.
    drop(runner);
    println!("sala: cerrada");
    Ok(())
}
// ANCHOR_END: programa

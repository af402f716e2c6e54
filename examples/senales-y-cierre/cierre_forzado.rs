//! La segunda señal no hace nada si nadie la espera otra vez (en Unix).
//!
//! Ejecuta: cargo run --bin cierre_forzado

// ANCHOR: programa
use nix::sys::signal::{Signal, raise};
use std::io;
use std::time::Duration;
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::sleep;

/// Recoge la cocina, y a alguien se le acaba la paciencia.
async fn tidy_up() -> io::Result<()> {
    println!("  recoge");
    println!("  (otro Ctrl+C)");
    raise(Signal::SIGINT)?;
    sleep(Duration::from_millis(100)).await;
    println!("  recogida");
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    println!("nadie espera la segunda:");
    let mut interrupt = signal(SignalKind::interrupt())?;
    raise(Signal::SIGINT)?;
    interrupt.recv().await;
    // Soltar el aviso no devuelve la señal a su sitio.
    drop(interrupt);
    tidy_up().await?;

    println!("se espera mientras recoge:");
    let mut interrupt = signal(SignalKind::interrupt())?;
    raise(Signal::SIGINT)?;
    interrupt.recv().await;
    tokio::select! {
        // Si se juntan las dos cosas, gana quien no quiere esperar.
        biased;
        _ = interrupt.recv() => println!("  lo deja a medias"),
        done = tidy_up() => done?,
    }
    Ok(())
}
// ANCHOR_END: programa

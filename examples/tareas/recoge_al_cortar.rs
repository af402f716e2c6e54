//! Ctrl+C, pedido como un aviso: la cocina recoge antes de cerrar (en Unix).
//!
//! Ejecuta: cargo run --bin recoge_al_cortar

// ANCHOR: programa
use nix::sys::signal::{Signal, raise};
use std::future;
use std::io;
use tokio::signal::unix::{SignalKind, signal};

/// Un guiso al fuego: se retira al soltarlo.
struct Stew;

impl Drop for Stew {
    fn drop(&mut self) {
        println!("el guiso se retira a medias");
    }
}

async fn service() {
    let _stew = Stew;
    println!("el guiso, al fuego");
    future::pending().await
}

/// Hace lo que el teclado: manda la señal 2 a este proceso.
async fn press_ctrl_c() -> io::Result<()> {
    raise(Signal::SIGINT)?;
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    // Sin esta línea, la señal termina el proceso y no se suelta nada.
    let mut interrupt = signal(SignalKind::interrupt())?;
    let pressing = tokio::spawn(press_ctrl_c());

    tokio::select! {
        () = service() => println!("servicio terminado"),
        _ = interrupt.recv() => println!("Ctrl+C: la cocina cierra"),
    }
    pressing.await?
}
// ANCHOR_END: programa

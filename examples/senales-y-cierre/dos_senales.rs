//! Pedir las dos señales que cierran un servicio (en Unix).
//!
//! Ejecuta: cargo run --bin dos_senales
//! Otra salida: asyncio avisa de cada señal, y Tokio junta las repetidas.

// ANCHOR: programa
use nix::sys::signal::{Signal::SIGINT, Signal::SIGTERM, raise};
use std::io;
use tokio::signal::unix::{Signal, SignalKind, signal};

/// Quien espera a que alguien pida el cierre.
struct Stop {
    terminate: Signal,
    interrupt: Signal,
}

impl Stop {
    /// Desde aquí, ninguna de las dos termina el proceso.
    fn new() -> io::Result<Stop> {
        Ok(Stop {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    async fn recv(&mut self) -> &'static str {
        tokio::select! {
            biased;
            _ = self.terminate.recv() => "SIGTERM",
            _ = self.interrupt.recv() => "SIGINT",
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let mut stop = Stop::new()?;
    // Llegan antes de que nadie espere.
    for signal in [SIGTERM, SIGTERM, SIGTERM, SIGINT] {
        raise(signal)?;
    }
    loop {
        let why = stop.recv().await;
        println!("pide el cierre: {why}");
        if why == "SIGINT" {
            return Ok(());
        }
    }
}
// ANCHOR_END: programa

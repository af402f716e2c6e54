//! Las señales: la primera cierra por las buenas; la segunda, ya.
//!
//! Página: src/recadero-cerrar-bien.md

// ANCHOR: senales
use std::io;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

/// Un aviso que llega con la primera señal. Desde que se llama, `SIGTERM` y
/// Ctrl+C ya no matan al proceso: lo hace la segunda de ellas, sin esperar.
///
/// # Errors
///
/// Si el sistema no deja atenderlas.
pub fn leaving() -> io::Result<CancellationToken> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let leaving = CancellationToken::new();
    let first = leaving.clone();
    tokio::spawn(async move {
        loop {
            let number = tokio::select! {
                _ = terminate.recv() => SignalKind::terminate(),
                _ = interrupt.recv() => SignalKind::interrupt(),
            };
            if first.is_cancelled() {
                // Como si la señal lo hubiera matado.
                std::process::exit(128 + number.as_raw_value());
            }
            first.cancel();
        }
    });
    Ok(leaving)
}
// ANCHOR_END: senales

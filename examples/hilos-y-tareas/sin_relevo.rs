//! Con dos trabajadores, una tarea que bloquea todavía detiene a otra.
//!
//! Ejecuta: cargo run --bin sin_relevo
//!
//! Sin gemelo: un bucle de asyncio no tiene más que un hilo.

// ANCHOR: programa
use std::sync::mpsc;
use std::time::Duration;
use tokio::task::{JoinError, block_in_place};

/// Espera de las que bloquean el hilo, con un plazo para rendirse.
fn block_until(done: &mpsc::Receiver<()>, patience: Duration) {
    match done.recv_timeout(patience) {
        Ok(()) => println!("el pan ha llegado mientras esperaba"),
        Err(_) => println!("me rindo: el pan no ha empezado"),
    }
}

async fn make_soup(
    block: impl FnOnce(&mpsc::Receiver<()>),
) -> Result<(), JoinError> {
    let (serve, done) = mpsc::channel();
    let bread = tokio::spawn(async move {
        // Si la sopa ya se ha rendido, nadie escucha.
        serve.send(()).ok();
    });
    block(&done);
    bread.await
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> Result<(), JoinError> {
    // Lanzadas, para que se ejecuten en un trabajador y no en `main`.
    let soup = make_soup(|done| block_until(done, Duration::from_millis(50)));
    tokio::spawn(soup).await??;

    let soup = make_soup(|done| {
        block_in_place(|| block_until(done, Duration::from_secs(50)));
    });
    tokio::spawn(soup).await?
}
// ANCHOR_END: programa

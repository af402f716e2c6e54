//! Un cálculo dentro de una tarea: nadie más avanza hasta que termina.
//!
//! Ejecuta: cargo run --bin cpu_bloquea

// ANCHOR: programa
use tokio::task::{JoinError, yield_now};

/// Un cálculo cualquiera: no espera a nada.
fn bill() -> u64 {
    (1..=200_000u64).map(|item| item * item % 97).sum()
}

async fn serve_tables() {
    for table in 1..=3 {
        println!("sala: mesa {table}");
        yield_now().await;
    }
}

async fn add_up() {
    for day in 1..=3 {
        println!("caja: día {day}, {}", bill());
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let room = tokio::spawn(serve_tables());
    let till = tokio::spawn(add_up());
    room.await?;
    till.await
}
// ANCHOR_END: programa

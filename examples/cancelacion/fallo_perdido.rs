//! Un fallo al que ya no espera nadie, y quien lo recoge.
//!
//! Ejecuta: cargo run --bin fallo_perdido

// ANCHOR: programa
use piezas::shield;
use std::time::Duration;
use tokio::time::{sleep, timeout};

const MINUTE: Duration = Duration::from_millis(100);

async fn charge(table: u32) -> Result<u32, String> {
    sleep(5 * MINUTE).await;
    Err(format!("tarjeta rechazada en la mesa {table}"))
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    if timeout(MINUTE, tokio::spawn(charge(1))).await.is_err() {
        println!("la mesa 1 deja de esperar");
    }
    sleep(10 * MINUTE).await;

    let wait = shield(tokio::spawn(charge(2)), |lost| match lost {
        Ok(Ok(euros)) => println!("cobrados {euros} euros"),
        Ok(Err(reason)) => println!("recogido: {reason}"),
        Err(error) => println!("recogido: {error}"),
    });
    if timeout(MINUTE, wait).await.is_err() {
        println!("la mesa 2 deja de esperar");
    }
    sleep(10 * MINUTE).await;
}
// ANCHOR_END: programa

//! Pedir varios permisos de uno en uno se atasca; todos de una vez, no.
//!
//! Ejecuta: cargo run --bin mesa_para_dos

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::{AcquireError, Semaphore};
use tokio::time::{sleep, timeout};

const MINUTE: Duration = Duration::from_millis(100);

async fn one_by_one(chairs: &Semaphore) -> Result<(), AcquireError> {
    let _first = chairs.acquire().await?;
    sleep(MINUTE).await;
    let _second = chairs.acquire().await?;
    Ok(())
}

async fn both(chairs: &Semaphore) -> Result<(), AcquireError> {
    let _both = chairs.acquire_many(2).await?;
    sleep(MINUTE).await;
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), AcquireError> {
    // Hay dos sillas, y cada pareja necesita las dos.
    let chairs = Semaphore::new(2);
    let couples =
        async { tokio::try_join!(one_by_one(&chairs), one_by_one(&chairs)) };
    match timeout(60 * MINUTE, couples).await {
        Ok(_) => println!("de una en una: cenan"),
        Err(_) => println!("de una en una: una silla cada una, y esperan"),
    }

    tokio::try_join!(both(&chairs), both(&chairs))?;
    println!("las dos a la vez: cenan, una detrás de otra");

    let _taken = chairs.acquire_many(2).await?;
    match chairs.try_acquire() {
        Ok(_chair) => println!("sin esperar: hay silla"),
        Err(_) => println!("sin esperar: no hay silla"),
    }
    Ok(())
}
// ANCHOR_END: programa

//! Una espera que se puede cancelar y una tarea que no se entera.
//!
//! Ejecuta: cargo run --bin cobro_protegido

// ANCHOR: programa
use piezas::shield;
use std::time::Duration;
use tokio::task::JoinError;
use tokio::time::{sleep, timeout};

const MINUTE: Duration = Duration::from_millis(100);

async fn charge(table: u32) -> u32 {
    sleep(5 * MINUTE).await;
    println!("cobrada la mesa {table}");
    30
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let wait = shield(tokio::spawn(charge(1)), |paid| {
        println!("nadie espera ya los {} euros", paid.unwrap_or(0));
    });
    if timeout(MINUTE, wait).await.is_err() {
        println!("la mesa 1 deja de esperar");
    }
    sleep(10 * MINUTE).await;

    let charging = tokio::spawn(charge(2));
    let till = charging.abort_handle();
    let wait = tokio::spawn(shield(charging, |_| {}));
    sleep(MINUTE).await;
    till.abort();
    match wait.await? {
        Err(error) if error.is_cancelled() => println!("cobro cancelado"),
        _ => println!("mesa 2 cobrada"),
    }
    Ok(())
}
// ANCHOR_END: programa

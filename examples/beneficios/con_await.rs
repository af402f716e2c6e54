//! Los mismos tres pasos con `await`.
//!
//! Ejecuta: cargo run --bin con_await

use std::time::Duration;
use tokio::time::sleep;

type Answer = Result<u32, String>;

/// Un servicio de la red: responde más tarde.
async fn ask(service: &str, number: u32) -> Answer {
    sleep(Duration::from_millis(100)).await;
    match (service, number) {
        ("pedido", 4) => Ok(12),
        ("precio", 12) => Ok(950),
        ("cobro", 950) => Ok(77),
        _ => Err(format!("{service} no conoce {number}")),
    }
}

// ANCHOR: pasos
async fn bill(table: u32) -> Answer {
    let order = ask("pedido", table).await?;
    let price = ask("precio", order).await?;
    ask("cobro", price).await
}
// ANCHOR_END: pasos

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for table in [4, 9] {
        match bill(table).await {
            Ok(receipt) => println!("mesa {table}: recibo {receipt}"),
            Err(error) => println!("mesa {table}: {error}"),
        }
    }
}

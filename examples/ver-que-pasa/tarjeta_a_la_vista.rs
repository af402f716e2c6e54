//! `#[instrument]` apunta lo que la función recibe, y también lo que no debe.
//!
//! Ejecuta: cargo run --bin tarjeta_a_la_vista

// ANCHOR: programa
use tokio::task::yield_now;
use tracing::{info, instrument};

#[instrument]
async fn charge(table: u32, card: &str) {
    info!("se cobra");
    yield_now().await;
}

/// No apunta la tarjeta, añade el importe y, si falla, lo dice.
#[instrument(skip(card), fields(total = dishes * 12), err)]
async fn charge_well(
    table: u32,
    dishes: u32,
    card: &str,
) -> Result<(), String> {
    info!("se cobra");
    yield_now().await;
    match card.len() {
        19 => Ok(()),
        n => Err(format!("una tarjeta de {n} letras")),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let log = tracing_subscriber::fmt();
    log.without_time().with_target(false).init();

    charge(1, "4444 5555 6666 7777").await;
    for (table, card) in [(2, "4444 5555 6666 7777"), (3, "4444")] {
        let paid = charge_well(table, 2, card).await;
        println!("mesa {table}, cobrada: {}", paid.is_ok());
    }
}
// ANCHOR_END: programa

//! Un tramo en el que se sigue durante la espera se queda con lo de otros.
//!
//! Ejecuta: cargo run --bin tramo_que_cruza

// ANCHOR: programa
use std::time::Duration;
use tokio::task::JoinError;
use tokio::time::sleep;
use tracing::{Instrument, info, info_span};

const MINUTE: Duration = Duration::from_millis(100);

/// Entra en el tramo y no sale hasta el final: la espera queda dentro.
async fn entered(table: u32, dish: &'static str, minutes: u32) {
    let span = info_span!("pedido", mesa = table);
    let _inside = span.enter();
    serve(dish, minutes).await;
}

/// Entra al empezar cada turno y sale al acabarlo.
async fn instrumented(table: u32, dish: &'static str, minutes: u32) {
    let span = info_span!("pedido", mesa = table);
    serve(dish, minutes).instrument(span).await;
}

async fn serve(dish: &'static str, minutes: u32) {
    info!("{dish} al horno");
    sleep(minutes * MINUTE).await;
    info!("{dish} a la mesa");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let log = tracing_subscriber::fmt();
    log.without_time().with_target(false).init();

    println!("dentro hasta el final:");
    let first = tokio::spawn(entered(1, "sopa", 1));
    let second = tokio::spawn(entered(2, "pan", 2));
    tokio::try_join!(first, second)?;

    println!("dentro en cada turno:");
    let first = tokio::spawn(instrumented(1, "sopa", 1));
    let second = tokio::spawn(instrumented(2, "pan", 2));
    tokio::try_join!(first, second)?;
    Ok(())
}
// ANCHOR_END: programa

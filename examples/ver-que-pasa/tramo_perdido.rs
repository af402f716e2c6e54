//! Una tarea nueva no hereda el tramo, y un hilo de apoyo tampoco.
//!
//! Ejecuta: cargo run --bin tramo_perdido

// ANCHOR: programa
use tokio::task::{JoinError, spawn_blocking};
use tracing::{Instrument, Span, info, instrument};

async fn cook(dish: &str) {
    info!("{dish}, al fuego");
}

#[instrument(name = "pedido", skip_all, fields(mesa = 1))]
async fn order() -> Result<(), JoinError> {
    cook("la sopa").await;

    // Otra tarea: empieza fuera de todo tramo.
    tokio::spawn(cook("el pan")).await?;
    tokio::spawn(cook("el flan").in_current_span()).await?;

    // Otro hilo: lo mismo.
    spawn_blocking(|| info!("la cuenta, sumada")).await?;
    let span = Span::current();
    spawn_blocking(move || span.in_scope(|| info!("el pan, rallado"))).await?;
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let log = tracing_subscriber::fmt();
    log.without_time().with_target(false).init();
    order().await
}
// ANCHOR_END: programa

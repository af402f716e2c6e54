//! Cuándo entra y sale de su tramo cada pedido: con `enter` y con `instrument`.
//!
//! Ejecuta: cargo run --bin entra_y_sale
//!
//! Figura: Cuándo entra y sale de su tramo cada mesa

// ANCHOR: programa
use std::time::Duration;
use tokio::task::JoinError;
use tokio::time::sleep;
use tracing::span::{self, Span};
use tracing::{Instrument, Subscriber, info_span};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::{Context, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt;

const MINUTE: Duration = Duration::from_millis(100);

/// Escribe cada entrada y cada salida cuando ocurre.
struct Doorman;

impl<S> Layer<S> for Doorman
where
    S: Subscriber + for<'a> LookupSpan<'a>,
{
    fn on_enter(&self, id: &span::Id, spans: Context<'_, S>) {
        let span = spans.span(id).expect("está abierto");
        println!("{} -> hilo: entra", span.name());
    }

    fn on_exit(&self, id: &span::Id, spans: Context<'_, S>) {
        let span = spans.span(id).expect("está abierto");
        println!("{} -> hilo: sale", span.name());
    }
}

async fn entered(span: Span, minutes: u32) {
    let _inside = span.enter();
    sleep(minutes * MINUTE).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    tracing_subscriber::registry().with(Doorman).init();

    println!("dentro hasta el final");
    let first = tokio::spawn(entered(info_span!("mesa 1"), 1));
    let second = tokio::spawn(entered(info_span!("mesa 2"), 2));
    tokio::try_join!(first, second)?;

    println!("dentro en cada turno");
    let first = sleep(MINUTE).instrument(info_span!("mesa 1"));
    let second = sleep(2 * MINUTE).instrument(info_span!("mesa 2"));
    tokio::try_join!(tokio::spawn(first), tokio::spawn(second))?;
    Ok(())
}
// ANCHOR_END: programa

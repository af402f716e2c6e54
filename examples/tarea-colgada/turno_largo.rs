//! Quién retiene el hilo: se cronometra cada turno, y se dice el que se pasa.
//!
//! Ejecuta: cargo run --bin turno_largo

// ANCHOR: programa
use std::thread;
use std::time::{Duration, Instant};
use tokio::time::sleep;
use tracing::{Instrument, Subscriber, info_span, span};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::{Context, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt;

const LIMIT: Duration = Duration::from_millis(80);

/// Cronometra lo que va de cada entrada en un tramo a su salida: un turno.
struct LongTurns;

impl<S> Layer<S> for LongTurns
where
    S: Subscriber + for<'a> LookupSpan<'a>,
{
    fn on_enter(&self, id: &span::Id, spans: Context<'_, S>) {
        let span = spans.span(id).expect("está abierto");
        span.extensions_mut().replace(Instant::now());
    }

    fn on_exit(&self, id: &span::Id, spans: Context<'_, S>) {
        let span = spans.span(id).expect("está abierto");
        let start = span.extensions().get::<Instant>().copied();
        if start.is_some_and(|start| start.elapsed() > LIMIT) {
            println!("un turno de más de {LIMIT:?}: {}", span.name());
        }
    }
}

async fn cook(chops: bool) {
    sleep(Duration::from_millis(1)).await;
    if chops {
        // Picar a mano no deja el hilo.
        thread::sleep(Duration::from_millis(100));
    }
    sleep(Duration::from_millis(1)).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tracing_subscriber::registry().with(LongTurns).init();
    tokio::join!(
        cook(false).instrument(info_span!("sopa")),
        cook(true).instrument(info_span!("ensalada")),
        cook(false).instrument(info_span!("pan")),
    );
    println!("servidos los tres");
}
// ANCHOR_END: programa

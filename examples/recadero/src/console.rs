//! El registro de siempre y, además, lo que tokio-console enseña.
//!
//! Página: src/recadero-desplegar.md

// ANCHOR: consola
use std::io::stderr;
use tracing::Level;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt, registry};

/// Escucha en `127.0.0.1:6669`, o donde diga `TOKIO_CONSOLE_BIND`.
///
/// # Panics
///
/// Si el programa no se ha compilado con `tokio_unstable`: Tokio no contaría
/// nada.
pub fn start(level: Level) {
    let log = fmt::layer().with_writer(stderr).with_ansi(false);
    let log = log.with_filter(LevelFilter::from_level(level));
    let both = registry().with(console_subscriber::spawn()).with(log);
    let _already = both.try_init();
}
// ANCHOR_END: consola

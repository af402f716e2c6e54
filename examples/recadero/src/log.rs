//! El registro: qué ha pasado con cada petición y con cada entrega.
//!
//! Página: src/recadero-ver-que-pasa.md

// ANCHOR: arranca
use crate::variables::Value;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use std::io::stderr;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use tokio::time::Instant;
use tracing::{Instrument, Level};

impl Value for Level {
    const MUST: &'static str = "tiene que ser ERROR, WARN, INFO, DEBUG o TRACE";
}

/// Escribe el registro en la salida de errores, desde ese nivel. Los tramos
/// van delante de cada línea, con sus campos.
///
/// Llámalo una vez: a la segunda no hace nada.
pub fn start(level: Level) {
    let log = tracing_subscriber::fmt()
        .with_max_level(level)
        .with_writer(stderr)
        .with_ansi(false);
    let _already = log.try_init();
}
// ANCHOR_END: arranca

// ANCHOR: peticion
/// Rodea una petición con su tramo, y apunta cómo acaba.
pub async fn request(request: Request, next: Next) -> Response {
    static NUMBER: AtomicU64 = AtomicU64::new(1);
    let span = tracing::info_span!(
        "petición",
        número = NUMBER.fetch_add(1, Relaxed),
        método = %request.method(),
        // Sin lo que va detrás de «?», que puede no ser para contarlo.
        ruta = request.uri().path(),
    );
    let start = Instant::now();
    async {
        let response = next.run(request).await;
        let millis = start.elapsed().as_millis() as u64;
        let status = response.status().as_u16();
        tracing::info!(estado = status, millis, "contestada");
        response
    }
    .instrument(span)
    .await
}
// ANCHOR_END: peticion

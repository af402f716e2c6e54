//! Si está vivo y si está listo, que no es lo mismo.
//!
//! Página: src/recadero-cerrar-bien.md

// ANCHOR: salud
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use tokio_util::sync::CancellationToken;

/// `/salud` contesta mientras el proceso viva; `/listo` deja de hacerlo cuando
/// empieza a cerrar, para que no le envíen más.
pub fn routes(closing: CancellationToken) -> Router {
    let ready = async move || match closing.is_cancelled() {
        false => (StatusCode::OK, "listo\n"),
        true => (StatusCode::SERVICE_UNAVAILABLE, "cerrando\n"),
    };
    Router::new()
        .route("/salud", get("vivo\n"))
        .route("/listo", get(ready))
}
// ANCHOR_END: salud

//! El tablero: qué espera y a dónde va, en una página que se mira.
//!
//! Página: src/recadero-ver-que-pasa.md

// ANCHOR: tablero
use crate::recado::{Summary, Waiting};
use crate::store::{Refused, Store};
use axum::Router;
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use std::sync::Arc;

/// Para que se lea en un teléfono, y también con el destino más largo.
const STYLE: &str = "<style>:root{color-scheme:light dark}\
    body{font-family:sans-serif}\
    td,th{padding:.2em .8em .2em 0;text-align:left}\
    td:first-child{overflow-wrap:anywhere}</style>";

/// `GET /`. Se vuelve a pedir sola cada dos segundos.
pub fn routes<S: Store>(store: Arc<S>) -> Router {
    let show = async move || match store.summary().await {
        Ok(summary) => Html(page(&summary)).into_response(),
        Err(why) => Refused::from(why).into_response(),
    };
    Router::new().route("/", get(show))
}
// ANCHOR_END: tablero

// ANCHOR: pagina
fn page(summary: &Summary) -> String {
    let rows: String = summary.lanes.iter().map(row).collect();
    format!(
        "<!doctype html><html lang=\"es\"><meta charset=\"utf-8\">\
         <meta http-equiv=\"refresh\" content=\"2\">\
         <meta name=\"viewport\" content=\"width=device-width\">\
         <title>Recadero</title>{STYLE}\
         <h1>Pendientes: {}</h1><p>El más viejo espera {} s.</p>\
         <table><tr><th>Destino<th>Esperan<th>Le toca<th>Motivo</tr>{rows}\
         </table>",
        summary.pending,
        summary.oldest.as_secs(),
    )
}

fn row(lane: &Waiting) -> String {
    let turn = match lane {
        Waiting { out: true, .. } => "fuera".to_owned(),
        Waiting { next, .. } if next.is_zero() => "ya".to_owned(),
        Waiting { next, .. } => {
            let seconds = format!("{:.1}", next.as_secs_f64());
            format!("en {} s", seconds.replace('.', ","))
        }
    };
    let destination = escape(&lane.destination);
    let reason = escape(lane.reason.as_deref().unwrap_or_default());
    let pending = lane.pending;
    format!("<tr><td>{destination}<td>{pending}<td>{turn}<td>{reason}</tr>")
}

/// Un destino lo elige quien envía: no puede traer etiquetas.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
// ANCHOR_END: pagina

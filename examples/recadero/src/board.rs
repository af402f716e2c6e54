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

/// Para que se lea en un teléfono, donde el destino va encima de lo suyo, y
/// también con el más largo.
const STYLE: &str = "<style>:root{color-scheme:light dark}\
    body{font-family:sans-serif;max-width:60em;margin:1em auto;padding:0 1em}\
    table{border-collapse:collapse;width:100%}\
    td,th{padding:.4em .8em .4em 0;text-align:left;vertical-align:top}\
    td{border-top:1px solid #8886}\
    td:first-child{overflow-wrap:anywhere}\
    td:nth-child(2){text-align:right}\
    th,td:nth-child(3){white-space:nowrap}\
    @media(max-width:40em){table,tbody{display:block}\
    tr{display:grid;grid-template-columns:4.5em 6em 1fr}\
    td:first-child,th:first-child{grid-column:1/-1}\
    td:nth-child(n+2){border:0;text-align:left}}</style>";

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

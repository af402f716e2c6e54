//! Cuánto se ha hecho y cuánto espera, para quien lo dibuja.
//!
//! Página: src/recadero-ver-que-pasa.md

// ANCHOR: cuentas
use crate::recado::{Draft, RecadoId, Status, Summary, Turn};
use crate::store::{Claim, Refused, Settled, Store, StoreError};
use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;
use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use tokio::sync::Notify;

/// Lo que se cuenta desde que arranca el proceso. Cada una por su lado, sin un
/// mutex para todas: leídas en marcha, no tienen por qué sumar lo mismo.
#[derive(Default)]
struct Counts {
    accepted: AtomicU64,
    refused: AtomicU64,
    full: AtomicU64,
    delivered: AtomicU64,
    failed: AtomicU64,
    again: AtomicU64,
    returned: AtomicU64,
}

/// Un almacén que cuenta lo que pasa por él.
pub struct Metered<S> {
    inner: Arc<S>,
    counts: Counts,
}

impl<S: Store> Metered<S> {
    pub fn new(inner: Arc<S>) -> Metered<S> {
        let counts = Counts::default();
        Metered { inner, counts }
    }
    // ANCHOR_END: cuentas

    // ANCHOR: texto
    /// `GET /metricas`, en el texto que lee Prometheus.
    pub fn routes(self: &Arc<Self>) -> Router {
        let store = self.clone();
        let show = async move || match store.inner.summary().await {
            Ok(summary) => {
                let kind = "text/plain; version=0.0.4; charset=utf-8";
                ([(CONTENT_TYPE, kind)], store.text(&summary)).into_response()
            }
            Err(why) => Refused::from(why).into_response(),
        };
        Router::new().route("/metricas", get(show))
    }

    fn text(&self, summary: &Summary) -> String {
        let counts = &self.counts;
        let mut text = String::new();
        for (name, count) in [
            ("aceptados", &counts.accepted),
            ("rechazados", &counts.refused),
            ("rechazados_por_lleno", &counts.full),
            ("entregados", &counts.delivered),
            ("fallidos", &counts.failed),
            ("repetidos", &counts.again),
            ("devueltos", &counts.returned),
        ] {
            let name = format!("{name}_total");
            line(&mut text, &name, "counter", &count.load(Relaxed));
        }
        line(&mut text, "pendientes", "gauge", &summary.pending);
        // La edad dice más que la cuenta: mil pueden ser un segundo o un día.
        let oldest = summary.oldest.as_secs_f64();
        line(&mut text, "espera_segundos", "gauge", &oldest);
        text
    }
}

fn line(
    text: &mut String,
    name: &str,
    kind: &str,
    value: &dyn std::fmt::Display,
) {
    // Escribir en un `String` no falla.
    let _ = writeln!(text, "# TYPE recadero_{name} {kind}");
    let _ = writeln!(text, "recadero_{name} {value}");
}
// ANCHOR_END: texto

// ANCHOR: almacen
impl<S: Store> Store for Metered<S> {
    async fn accept(&self, draft: Draft) -> Result<RecadoId, Refused> {
        let end = self.inner.accept(draft).await;
        let count = match &end {
            Ok(_) => &self.counts.accepted,
            Err(Refused::Full) => &self.counts.full,
            Err(_) => &self.counts.refused,
        };
        count.fetch_add(1, Relaxed);
        end
    }

    async fn settle(
        &self,
        turn: &Turn,
        end: &Settled,
    ) -> Result<(), StoreError> {
        self.inner.settle(turn, end).await?;
        let count = match end {
            Settled::Delivered => &self.counts.delivered,
            Settled::Failed { .. } | Settled::Spent { .. } => {
                &self.counts.failed
            }
            Settled::Again { .. } => &self.counts.again,
            Settled::Returned => &self.counts.returned,
        };
        count.fetch_add(1, Relaxed);
        Ok(())
    }
    // ANCHOR_END: almacen

    // ANCHOR: resto
    async fn status(&self, id: RecadoId) -> Result<Option<Status>, StoreError> {
        self.inner.status(id).await
    }

    async fn claim(&self, busy: &[String]) -> Result<Claim, StoreError> {
        self.inner.claim(busy).await
    }

    async fn uses(&self, body: &Path) -> Result<bool, StoreError> {
        self.inner.uses(body).await
    }

    async fn summary(&self) -> Result<Summary, StoreError> {
        self.inner.summary().await
    }

    fn bell(&self) -> &Notify {
        self.inner.bell()
    }
}
// ANCHOR_END: resto

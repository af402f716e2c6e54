//! La ventanilla: recibe recados y dice en qué están.
//!
//! Página: src/recadero-el-contrato.md

// ANCHOR: entrada
use crate::recado::{Body, Destination, Draft, Key, RecadoId};
use crate::store::{Refused, Store};
use axum::extract::{Extension, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Router, body};
use http_body_util::LengthLimitError;
use serde_json::{Value, json};
use std::future::Future;
use std::sync::Arc;

pub const DESTINATION: &str = "recado-destino";

/// Cómo se recibe un cuerpo.
pub trait Reception: Send + Sync + 'static {
    fn receive(
        &self,
        body: body::Body,
    ) -> impl Future<Output = Result<Body, Refused>> + Send;
}

/// En memoria, si es corto.
pub struct Short(pub usize);

impl Reception for Short {
    async fn receive(&self, body: body::Body) -> Result<Body, Refused> {
        let whole = body::to_bytes(body, self.0).await;
        whole.map(Body::Inline).map_err(|why| too_big(why, self.0))
    }
}

/// Por qué no ha llegado un cuerpo entero.
fn too_big(why: axum::Error, limit: usize) -> Refused {
    match why.into_inner().is::<LengthLimitError>() {
        true => Refused::TooBig(limit),
        false => Refused::Bad("el cuerpo no ha llegado entero".to_owned()),
    }
}

struct Desk<S, R> {
    store: Arc<S>,
    reception: R,
}

/// Las rutas de los recados.
pub fn routes<S: Store>(store: Arc<S>, reception: impl Reception) -> Router {
    let desk = Desk { store, reception };
    Router::new()
        .route("/recados", post(accept))
        .route("/recados/{id}", get(status))
        .with_state(Arc::new(desk))
}
// ANCHOR_END: entrada

// ANCHOR: ventanilla
async fn accept<S: Store, R: Reception>(
    State(desk): State<Arc<Desk<S, R>>>,
    key: Option<Extension<Key>>,
    headers: HeaderMap,
    body: body::Body,
) -> Result<Response, Refused> {
    // Lo que se puede rechazar sin leer el cuerpo, antes de leerlo.
    let to = text(&headers, DESTINATION)?.ok_or_else(|| {
        Refused::Bad(format!("falta la cabecera {DESTINATION}"))
    })?;
    let destination = Destination::parse(&to)
        .map_err(|why| Refused::Bad(format!("{DESTINATION}: {why}")))?;
    let draft = Draft {
        destination,
        kind: text(&headers, header::CONTENT_TYPE.as_str())?,
        body: desk.reception.receive(body).await?,
        key: key.map(|Extension(key)| key),
    };
    let id = desk.store.accept(draft).await?;
    tracing::info!(id, "aceptado");
    let place = [(header::LOCATION, format!("/recados/{id}"))];
    let told = json!({ "id": id.to_string() });
    Ok((StatusCode::ACCEPTED, place, json_text(&told)).into_response())
}

async fn status<S: Store, R: Reception>(
    State(desk): State<Arc<Desk<S, R>>>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let found = match id.parse::<RecadoId>() {
        Ok(id) => desk.store.status(id).await?,
        Err(_) => None,
    };
    Ok(match found {
        Some(status) => json_text(&status.json()).into_response(),
        None => {
            let why = json!({ "error": "no hay ningún recado así" });
            (StatusCode::NOT_FOUND, json_text(&why)).into_response()
        }
    })
}

/// El texto de una cabecera, si está.
///
/// # Errors
///
/// Si tiene bytes que no son texto.
pub fn text(
    headers: &HeaderMap,
    name: &str,
) -> Result<Option<String>, Refused> {
    let Some(value) = headers.get(name) else {
        return Ok(None);
    };
    let text = value.to_str().map(str::to_owned).map(Some);
    text.map_err(|_| Refused::Bad(format!("la cabecera {name} no es texto")))
}

pub fn json_text(value: &Value) -> impl IntoResponse + use<> {
    let kind = [(header::CONTENT_TYPE, "application/json")];
    (kind, value.to_string())
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let status = match &self {
            Refused::Bad(_) => StatusCode::BAD_REQUEST,
            Refused::TooBig(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Refused::KeyTaken => StatusCode::UNPROCESSABLE_ENTITY,
            Refused::Full => StatusCode::SERVICE_UNAVAILABLE,
            Refused::Broken(why) => {
                // A quien llama no le sirve la causa; a quien opera, sí.
                tracing::error!(error = why, "no se puede guardar");
                StatusCode::SERVICE_UNAVAILABLE
            }
        };
        if !matches!(self, Refused::Broken(_)) {
            tracing::info!(motivo = %self, "rechazado");
        }
        let why = json!({ "error": self.to_string() });
        let mut response = (status, json_text(&why)).into_response();
        if status == StatusCode::SERVICE_UNAVAILABLE {
            let later = header::HeaderValue::from_static("1");
            response.headers_mut().insert(header::RETRY_AFTER, later);
        }
        response
    }
}
// ANCHOR_END: ventanilla

//! Una entrega: un intento, con sus límites, y lo que se sabe al acabar.
//!
//! Página: src/recadero-entregar.md

// ANCHOR: veredicto
use crate::recado::{Body, Turn};
use crate::store::Settled;
use reqwest::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use reqwest::{Client, Method, Request, Response, StatusCode, redirect};
use std::error::Error;
use std::future::Future;
use std::time::Duration;
use tokio::fs::File;
use tokio::time::timeout;
use tokio_util::io::ReaderStream;

/// Lo que se lee de una respuesta: más no hace falta para aprovechar la
/// conexión.
const REPLY: usize = 64 * 1024;
const REPLY_TIME: Duration = Duration::from_secs(1);

/// Lo que se sabe después de un intento.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    Accepted,
    /// El destino no lo quiere: repetirlo daría lo mismo.
    Rejected {
        why: String,
    },
    /// No se sabe, o ahora no puede. Quizá lo ha recibido.
    Unsure {
        why: String,
        wait: Option<Duration>,
    },
}
// ANCHOR_END: veredicto

// ANCHOR: cliente
/// El cliente de todas las entregas.
///
/// # Errors
///
/// Si reqwest no puede prepararse.
pub fn client(connect: Duration) -> reqwest::Result<Client> {
    Client::builder()
        .connect_timeout(connect)
        // Una conexión vieja puede cerrarse justo al usarla.
        .pool_idle_timeout(Duration::from_secs(10))
        // Quien envía eligió el destino; que otro lo cambie no está en el
        // contrato.
        .redirect(redirect::Policy::none())
        .no_proxy()
        .build()
}

/// Quien lleva una petición a su servidor.
pub trait Carrier: Send + Sync + 'static {
    /// La respuesta, o qué ha pasado, en una palabra de quien opera.
    fn carry(
        &self,
        request: Request,
    ) -> impl Future<Output = Result<Response, String>> + Send;
}

impl Carrier for Client {
    async fn carry(&self, request: Request) -> Result<Response, String> {
        let end = self.execute(request).await;
        end.map_err(|why| {
            let what = match why {
                it if it.is_timeout() => "no conecta a tiempo",
                it if it.is_dns() => "no encuentra el nombre",
                it if it.is_connect() => "no conecta",
                _ => "no contesta bien",
            };
            what.to_owned()
        })
    }
}
// ANCHOR_END: cliente

// ANCHOR: intento
/// Hace un intento, que no dura más de `limit`.
///
/// Si se suelta a medias, el destino puede haberlo recibido.
pub async fn attempt(
    carrier: &impl Carrier,
    turn: &Turn,
    limit: Duration,
) -> Verdict {
    match timeout(limit, send(carrier, turn)).await {
        Ok(Ok(response)) => judge(response).await,
        Ok(Err(why)) => unsure(why.to_string()),
        Err(_) => unsure("no contesta a tiempo".to_owned()),
    }
}

async fn send(
    carrier: &impl Carrier,
    turn: &Turn,
) -> Result<Response, Box<dyn Error + Send + Sync>> {
    let url = turn.destination.url().parse()?;
    let mut request = Request::new(Method::POST, url);
    let headers = request.headers_mut();
    headers.insert("recado-id", turn.id.into());
    headers.insert("recado-intento", turn.attempt.into());
    if let Some(kind) = &turn.kind {
        headers.insert(CONTENT_TYPE, HeaderValue::from_str(kind)?);
    }
    let body = match &turn.body {
        Body::Inline(bytes) => bytes.clone().into(),
        Body::File { path, .. } => {
            let file = File::open(path).await;
            let file =
                file.map_err(|why| format!("no se lee el cuerpo: {why}"))?;
            let length = file.metadata().await?.len();
            headers.insert(CONTENT_LENGTH, length.into());
            reqwest::Body::wrap_stream(ReaderStream::new(file))
        }
    };
    *request.body_mut() = Some(body);
    Ok(carrier.carry(request).await?)
}
// ANCHOR_END: intento

// ANCHOR: juicio
/// Lo decide la cabecera; el cuerpo se lee para aprovechar la conexión, y uno
/// que no llega no cambia lo decidido.
async fn judge(response: Response) -> Verdict {
    let status = response.status();
    let wait = retry_after(&response);
    let _late = timeout(REPLY_TIME, drain(response)).await;
    let why = format!("contesta {}", status.as_u16());
    match status {
        it if it.is_success() => Verdict::Accepted,
        // Estos tres dicen que más tarde puede que sí.
        StatusCode::REQUEST_TIMEOUT
        | StatusCode::TOO_EARLY
        | StatusCode::TOO_MANY_REQUESTS => Verdict::Unsure { why, wait },
        it if it.is_server_error() => Verdict::Unsure { why, wait },
        _ => Verdict::Rejected { why },
    }
}

async fn drain(mut response: Response) {
    let mut read = 0;
    while let Ok(Some(chunk)) = response.chunk().await {
        read += chunk.len();
        if read > REPLY {
            return;
        }
    }
}

/// Los segundos que pide esperar; la otra forma, una fecha, no se atiende.
fn retry_after(response: &Response) -> Option<Duration> {
    let value = response.headers().get(RETRY_AFTER)?;
    let seconds = value.to_str().ok()?.trim().parse().ok()?;
    Some(Duration::from_secs(seconds))
}
// ANCHOR_END: juicio

// ANCHOR: causa
fn unsure(why: String) -> Verdict {
    Verdict::Unsure { why, wait: None }
}

/// Sin reintentos, lo que no se acepta falla.
impl From<Verdict> for Settled {
    fn from(verdict: Verdict) -> Settled {
        match verdict {
            Verdict::Accepted => Settled::Delivered,
            Verdict::Rejected { why } | Verdict::Unsure { why, .. } => {
                Settled::Failed { why }
            }
        }
    }
}
// ANCHOR_END: causa

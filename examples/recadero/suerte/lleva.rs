//! Quien lleva las peticiones por esta red: el cliente de hyper que usa
//! reqwest, con sus conexiones guardadas, y otros cables.

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use axum::http::{Request, Uri};
use http_body_util::BodyExt;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::Connect;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use recadero::attempt::Carrier;
use reqwest::{Body, Response};

use crate::arbitro::Referee;
use crate::mundo::Life;
use crate::red::{Net, Socket};

type Connecting =
    Pin<Box<dyn Future<Output = io::Result<TokioIo<Socket>>> + Send>>;

// ANCHOR: lleva
struct Courier<C> {
    client: Client<C, Body>,
    referee: Arc<Referee>,
    life: usize,
}

/// Lo que la etapa hace con `client`.
pub fn courier(
    net: Arc<Net>,
    referee: Arc<Referee>,
    life: Life,
) -> impl Carrier {
    let number = life.number;
    let connects = move |to: Uri| -> Connecting {
        let (net, life) = (net.clone(), life.clone());
        let host = to.host().unwrap_or_default().to_owned();
        Box::pin(async move {
            net.connect(&host, Some(life)).await.map(TokioIo::new)
        })
    };
    let client = Client::builder(TokioExecutor::new())
        .pool_timer(TokioTimer::new())
        .pool_idle_timeout(Duration::from_secs(10))
        .build(tower::service_fn(connects));
    Courier {
        client,
        referee,
        life: number,
    }
}

impl<C> Carrier for Courier<C>
where
    C: Connect + Clone + Send + Sync + 'static,
{
    async fn carry(
        &self,
        request: reqwest::Request,
    ) -> Result<Response, String> {
        let id = request.headers().get("recado-id");
        let id = id.and_then(|it| it.to_str().ok()?.parse().ok());
        let (id, url) = (id.unwrap_or(0), request.url().clone());
        let host = url.host_str().unwrap_or_default();
        let running = self.referee.starts(self.life, id, url.as_str(), host);
        let request =
            Request::try_from(request).map_err(|it| it.to_string())?;
        let response = self.client.request(request).await.map_err(|why| {
            match why.is_connect() {
                true => "no conecta".to_owned(),
                false => "no contesta bien".to_owned(),
            }
        })?;
        self.referee
            .hears(self.life, id, response.status().as_u16());
        // En curso hasta que se suelta la respuesta.
        let response = response.map(|body| {
            Body::wrap(body.map_frame(move |frame| {
                let _running = &running;
                frame
            }))
        });
        Ok(response.into())
    }
}
// ANCHOR_END: lleva

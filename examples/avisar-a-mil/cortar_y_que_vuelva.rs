//! A quien se retrasa se le corta, y vuelve desde el último que vio.
//!
//! Ejecuta: cargo run --bin cortar_y_que_vuelva

// ANCHOR: programa
use async_stream::stream;
use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event, Sse};
use axum::routing::get;
use futures::Stream;
use reqwest::Client;
use std::convert::Infallible;
use std::error::Error;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;
use tokio::sync::broadcast;

struct Kitchen {
    /// El número del último plato; aquí se recuerdan todos.
    served: Mutex<u64>,
    news: broadcast::Sender<u64>,
}

impl Kitchen {
    fn ready(&self) {
        let mut served = self.served.lock().unwrap();
        *served += 1;
        let _nobody = self.news.send(*served);
    }
}

async fn dishes(
    State(kitchen): State<Arc<Kitchen>>,
    headers: HeaderMap,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let last = headers.get("last-event-id");
    let last = last.and_then(|id| id.to_str().ok()?.parse::<u64>().ok());
    let (served, mut news) = {
        let served = kitchen.served.lock().unwrap();
        (*served, kitchen.news.subscribe())
    };
    let event = |id: u64| Ok(Event::default().id(id.to_string()).data("plato"));
    Sse::new(stream! {
        for id in last.map_or(served, |last| last) + 1..=served {
            yield event(id);
        }
        // Un retraso acaba la respuesta: que vuelva a por lo que le falta.
        while let Ok(id) = news.recv().await {
            yield event(id);
        }
    })
}

// Con un solo hilo, nadie lee mientras la cocina avisa.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let served = Mutex::new(0);
    let (news, _) = broadcast::channel(4);
    let kitchen = Arc::new(Kitchen { served, news });
    let routes = Router::new().route("/platos", get(dishes));
    let routes = routes.with_state(kitchen.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/platos", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, routes).await });

    let client = Client::new();
    let (mut last, mut turns) = (0, 0);
    while last < 10 {
        turns += 1;
        let call = client.get(&url).header("last-event-id", last);
        let mut table = call.send().await?;
        let mut heard = String::new();
        if turns == 1 {
            kitchen.ready();
            // Oye el primero, y los demás salen de golpe.
            while !heard.ends_with("\n\n") {
                let more = table.chunk().await?.ok_or("la cocina cuelga")?;
                heard += std::str::from_utf8(&more)?;
            }
            (2..=10).for_each(|_| kitchen.ready());
        }
        while let Some(more) = table.chunk().await? {
            heard += std::str::from_utf8(&more)?;
            if heard.contains("id: 10\n") {
                break;
            }
        }
        let ids = heard.lines().filter_map(|it| it.strip_prefix("id: "));
        let ids: Vec<u64> =
            ids.map(|id| id.parse()).collect::<Result<_, _>>()?;
        println!("vez {turns}, desde el {last}: {ids:?}");
        last = ids.last().copied().unwrap_or(last);
    }
    Ok(())
}
// ANCHOR_END: programa

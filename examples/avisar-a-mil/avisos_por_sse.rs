//! Una conexión que no acaba, y un cliente que vuelve a por lo que le falta.
//!
//! Ejecuta: cargo run --bin avisos_por_sse

// ANCHOR: cocina
use async_stream::stream;
use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::routing::get;
use futures::Stream;
use reqwest::{Client, Response};
use std::collections::VecDeque;
use std::convert::Infallible;
use std::error::Error;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::broadcast::{self, Receiver};

/// Los platos que se recuerdan, para quien vuelve.
const KEPT: usize = 3;
const QUIET: Duration = Duration::from_millis(50);

type Dish = (u64, &'static str);

struct Kitchen {
    past: Mutex<VecDeque<Dish>>,
    news: broadcast::Sender<Dish>,
}

impl Kitchen {
    fn ready(&self, dish: &'static str) {
        let mut past = self.past.lock().unwrap();
        let id = past.back().map_or(1, |(last, _)| last + 1);
        past.push_back((id, dish));
        if past.len() > KEPT {
            past.pop_front();
        }
        // Con `past` tomado: nadie se suscribe entre apuntarlo y avisar.
        let _nobody = self.news.send((id, dish));
    }

    /// Los que ya no se recuerdan, los que faltan y los que vengan.
    fn since(&self, last: Option<u64>) -> (u64, Vec<Dish>, Receiver<Dish>) {
        let past = self.past.lock().unwrap();
        let Some(last) = last else {
            return (0, Vec::new(), self.news.subscribe());
        };
        let oldest = past.front().map_or(1, |(id, _)| *id);
        let lost = oldest.saturating_sub(last + 1);
        let missed = past.iter().filter(|(id, _)| *id > last);
        (lost, missed.copied().collect(), self.news.subscribe())
    }
}

fn event((id, dish): Dish) -> Event {
    let event = Event::default().event("plato");
    event.id(id.to_string()).data(dish)
}

async fn dishes(
    State(kitchen): State<Arc<Kitchen>>,
    headers: HeaderMap,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let last = headers.get("last-event-id");
    let last = last.and_then(|id| id.to_str().ok()?.parse().ok());
    let (lost, missed, mut news) = kitchen.since(last);
    let events = stream! {
        yield Ok(Event::default().retry(Duration::from_secs(2)));
        if lost > 0 {
            let event = Event::default().event("perdidos");
            yield Ok(event.data(lost.to_string()));
        }
        for dish in missed {
            yield Ok(event(dish));
        }
        while let Ok(dish) = news.recv().await {
            yield Ok(event(dish));
        }
    };
    Sse::new(events).keep_alive(KeepAlive::new().interval(QUIET))
}
// ANCHOR_END: cocina

// ANCHOR: programa
/// Llega, diciendo cuál es el último que ha visto. Cuando vuelve, la función
/// ya lo ha suscrito.
async fn enters(url: &str, last: Option<u64>) -> reqwest::Result<Response> {
    let mut call = Client::new().get(url);
    if let Some(last) = last {
        call = call.header("last-event-id", last);
    }
    call.send().await
}

/// Imprime `count` avisos, o comentarios, y se va.
async fn hears(
    mut reply: Response,
    comments: bool,
    count: usize,
) -> Result<(), Box<dyn Error>> {
    let mut text = Vec::new();
    loop {
        let said = String::from_utf8_lossy(&text);
        // Lo que sigue al último doble salto está a medias.
        let whole = said.rsplit_once("\n\n").map_or("", |(whole, _)| whole);
        let found = whole.split("\n\n").filter(|it| !it.is_empty());
        let found = found.filter(|it| it.starts_with(':') == comments);
        let found: Vec<_> = found.take(count).collect();
        if found.len() == count {
            for event in found {
                println!("  {}", event.trim_end().replace('\n', " | "));
            }
            return Ok(());
        }
        text.extend(reply.chunk().await?.ok_or("la cocina cuelga")?);
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let (news, _) = broadcast::channel(16);
    let past = Mutex::default();
    let kitchen = Arc::new(Kitchen { past, news });
    let routes = Router::new().route("/platos", get(dishes));
    let routes = routes.with_state(kitchen.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/platos", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, routes).await });

    println!("llega, y salen sopa y pan");
    let table = enters(&url, None).await?;
    kitchen.ready("sopa");
    kitchen.ready("pan");
    hears(table, false, 3).await?;
    println!("sale flan mientras no está, y vuelve: ha visto el 2");
    kitchen.ready("flan");
    hears(enters(&url, Some(2)).await?, false, 2).await?;
    println!("salen tres más, y vuelve otro que solo ha visto el 1");
    for dish in ["té", "sopa", "pan"] {
        kitchen.ready(dish);
    }
    hears(enters(&url, Some(1)).await?, false, 5).await?;
    println!("y si no hay nada que decir");
    hears(enters(&url, Some(6)).await?, true, 1).await
}
// ANCHOR_END: programa

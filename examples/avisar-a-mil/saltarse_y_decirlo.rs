//! Quien se retrasa se salta los viejos, y oye cuántos.
//!
//! Ejecuta: cargo run --bin saltarse_y_decirlo

// ANCHOR: programa
use async_stream::stream;
use axum::Router;
use axum::extract::State;
use axum::response::sse::{Event, Sse};
use axum::routing::get;
use futures::Stream;
use std::convert::Infallible;
use std::error::Error;
use tokio::net::TcpListener;
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;

async fn dishes(
    State(news): State<broadcast::Sender<u64>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut news = news.subscribe();
    Sse::new(stream! {
        loop {
            let event = Event::default();
            yield Ok(match news.recv().await {
                Ok(id) => event.id(id.to_string()).data("plato"),
                Err(RecvError::Lagged(lost)) => {
                    event.event("perdidos").data(lost.to_string())
                }
                Err(RecvError::Closed) => break,
            });
        }
    })
}

// Con un solo hilo, nadie lee mientras la cocina avisa.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let (news, _) = broadcast::channel(4);
    let routes = Router::new().route("/platos", get(dishes));
    let routes = routes.with_state(news.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/platos", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, routes).await });

    let mut table = reqwest::get(url).await?;
    for id in 1..=10 {
        news.send(id)?;
    }
    let mut heard = String::new();
    while !heard.ends_with("id: 10\ndata: plato\n\n") {
        let more = table.chunk().await?.ok_or("la cocina cuelga")?;
        heard += std::str::from_utf8(&more)?;
    }
    for event in heard.trim_end().split("\n\n") {
        println!("{}", event.replace('\n', " | "));
    }
    Ok(())
}
// ANCHOR_END: programa

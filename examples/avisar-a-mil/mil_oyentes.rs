//! Una cocina avisa de cada plato a mil que están a la escucha.
//!
//! Ejecuta: cargo run --bin mil_oyentes

// ANCHOR: programa
use async_stream::stream;
use axum::Router;
use axum::extract::State;
use axum::response::sse::{Event, Sse};
use axum::routing::get;
use futures::Stream;
use reqwest::{Client, Response};
use std::convert::Infallible;
use std::error::Error;
use tokio::net::TcpListener;
use tokio::runtime::Handle;
use tokio::sync::broadcast;
use tokio::task::JoinSet;

const LISTENERS: usize = 1000;
const DISHES: [&str; 3] = ["sopa", "pan", "flan"];

async fn dishes(
    State(news): State<broadcast::Sender<&'static str>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut news = news.subscribe();
    Sse::new(stream! {
        while let Ok(dish) = news.recv().await {
            yield Ok(Event::default().data(dish));
        }
    })
}

/// Cuántos platos oye, hasta el último.
async fn hears(mut table: Response) -> Result<usize, reqwest::Error> {
    let mut heard = Vec::new();
    while !heard.ends_with(b"data: flan\n\n") {
        match table.chunk().await? {
            Some(more) => heard.extend(more),
            None => break,
        }
    }
    let heard = String::from_utf8_lossy(&heard);
    Ok(heard.matches("data: ").count())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    // Aquí cada conexión gasta dos descriptores: uno por extremo.
    let wanted = 2 * LISTENERS as u64 + 100;
    let got = rlimit::increase_nofile_limit(wanted)?;
    if got < wanted {
        return Err(format!("faltan descriptores: {got} de {wanted}").into());
    }
    let (news, _) = broadcast::channel(16);
    let routes = Router::new().route("/platos", get(dishes));
    let routes = routes.with_state(news.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/platos", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, routes).await });

    let client = Client::new();
    let mut tables = JoinSet::new();
    for _ in 0..LISTENERS {
        // De uno en uno: así nadie se queda fuera de la fila de `accept`.
        tables.spawn(hears(client.get(&url).send().await?));
    }
    println!("a la escucha: {}", news.receiver_count());
    for dish in DISHES {
        news.send(dish)?;
    }
    let heard = tables.join_all().await;
    let heard = heard.into_iter().collect::<Result<Vec<_>, _>>()?;
    println!("avisos recibidos: {}", heard.iter().sum::<usize>());
    println!("el que menos: {:?}", heard.iter().min().unwrap_or(&0));
    println!("hilos: {}", Handle::current().metrics().num_workers());
    Ok(())
}
// ANCHOR_END: programa

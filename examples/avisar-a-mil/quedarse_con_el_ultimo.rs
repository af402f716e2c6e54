//! Quien se retrasa solo oye el último: lo que cuenta es cómo está ahora.
//!
//! Ejecuta: cargo run --bin quedarse_con_el_ultimo

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
use tokio::sync::watch;

async fn portions(
    State(mut left): State<watch::Receiver<u32>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    Sse::new(stream! {
        loop {
            let now = left.borrow_and_update().to_string();
            yield Ok(Event::default().data(now));
            if left.changed().await.is_err() {
                break;
            }
        }
    })
}

// Con un solo hilo, nadie lee mientras la cocina avisa.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let (left_tx, left) = watch::channel(10);
    let routes = Router::new().route("/raciones", get(portions));
    let routes = routes.with_state(left);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/raciones", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, routes).await });

    let mut table = reqwest::get(url).await?;
    let first = table.chunk().await?.ok_or("la cocina cuelga")?;
    println!("al llegar: {}", std::str::from_utf8(&first)?.trim_end());
    for portions in (0..10).rev() {
        left_tx.send(portions)?;
    }
    drop(left_tx);
    println!("después: {}", table.text().await?.trim_end());
    Ok(())
}
// ANCHOR_END: programa

//! Un ping cada poco, y fuera quien no contesta a unos cuantos.
//!
//! Ejecuta: cargo run --bin el_que_no_contesta

// ANCHOR: programa
use axum::Router;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::routing::get;
use futures::StreamExt;
use std::error::Error;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::mpsc::{self, UnboundedSender};
use tokio::time::{MissedTickBehavior, interval};
use tokio_tungstenite::connect_async;
use tokio_util::task::TaskTracker;

const EVERY: Duration = Duration::from_millis(100);
/// Cuántos pings puede deber.
const UNANSWERED: u32 = 10;

async fn talk(mut socket: WebSocket, pings: bool) -> &'static str {
    let mut beat = interval(EVERY);
    // Tras un parón no se juntan los pings atrasados.
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut unanswered = 0;
    loop {
        tokio::select! {
            message = socket.recv() => match message {
                // Un pong, o lo que sea: está.
                Some(Ok(Message::Close(_))) => return "se despide",
                Some(Ok(_)) => unanswered = 0,
                Some(Err(_)) | None => return "se corta",
            },
            _ = beat.tick(), if pings => {
                if unanswered == UNANSWERED {
                    return "no contesta";
                }
                unanswered += 1;
                let ping = Message::Ping("".into());
                if socket.send(ping).await.is_err() {
                    return "se corta";
                }
            }
        }
    }
}

fn routes(ends: UnboundedSender<&'static str>, tables: &TaskTracker) -> Router {
    let enter = |pings| {
        let (ends, inside) = (ends.clone(), tables.clone());
        get(async move |ws: WebSocketUpgrade| {
            let inside = inside.token();
            ws.on_upgrade(async move |socket| {
                let end = talk(socket, pings).await;
                drop(inside);
                let _ = ends.send(end);
            })
        })
    };
    Router::new()
        .route("/con-ping", enter(true))
        .route("/sin-ping", enter(false))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let (ends_tx, mut ends) = mpsc::unbounded_channel();
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("ws://{}", listener.local_addr()?);
    let tables = TaskTracker::new();
    let routes = routes(ends_tx, &tables);
    tokio::spawn(async { axum::serve(listener, routes).await });

    // Quien lee contesta a los pings sin saberlo.
    let (mut table, _) = connect_async(format!("{url}/con-ping")).await?;
    let heard = table.next().await.ok_or("la cocina cuelga")??;
    println!("oye un ping: {}", heard.is_ping());
    table.close(None).await?;
    let mut end = async || ends.recv().await.ok_or("nadie acaba");
    println!("el que lee: {}", end().await?);

    // Estos dos no vuelven a leer, como si se hubiera ido la luz.
    let (_unseen, _) = connect_async(format!("{url}/sin-ping")).await?;
    let (_silent, _) = connect_async(format!("{url}/con-ping")).await?;
    println!("el que calla, con ping: {}", end().await?);
    println!("siguen dentro: {}", tables.len());
    Ok(())
}
// ANCHOR_END: programa

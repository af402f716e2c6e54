//! Leer pedidos y escribir avisos a la vez, y quién queda cuando se va.
//!
//! Ejecuta: cargo run --bin hablar_y_escuchar

// ANCHOR: programa
use axum::Router;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::routing::get;
use futures::{SinkExt, StreamExt};
use std::error::Error;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::{broadcast, mpsc};
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::Message as Sent;

struct Kitchen {
    news: broadcast::Sender<String>,
    left: mpsc::UnboundedSender<()>,
}

async fn talk(kitchen: Arc<Kitchen>, socket: WebSocket, loose: bool) {
    let (mut out, mut orders) = socket.split();
    let mut news = kitchen.news.subscribe();
    let writes = async move {
        // Con un retraso acaba: se le cuelga, y que vuelva.
        while let Ok(dish) = news.recv().await {
            if out.send(Message::text(dish)).await.is_err() {
                break;
            }
        }
    };
    let reads = async {
        while let Some(Ok(message)) = orders.next().await {
            if let Message::Text(dish) = message {
                let _nobody = kitchen.news.send(format!("sale {dish}"));
            }
        }
    };
    if loose {
        tokio::spawn(writes);
        reads.await;
    } else {
        // Acaba con el primero, y suelta al otro.
        tokio::select! {
            () = reads => {}
            () = writes => {}
        }
    }
    let _ = kitchen.left.send(());
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    for (name, loose) in [("en una tarea suelta", true), ("juntos", false)] {
        let (news, _) = broadcast::channel(16);
        let (left_tx, mut left) = mpsc::unbounded_channel();
        let kitchen = Arc::new(Kitchen {
            news: news.clone(),
            left: left_tx,
        });
        let enter = async move |ws: WebSocketUpgrade| {
            ws.on_upgrade(move |socket| talk(kitchen, socket, loose))
        };
        let routes = Router::new().route("/mesa", get(enter));
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("ws://{}/mesa", listener.local_addr()?);
        tokio::spawn(async { axum::serve(listener, routes).await });

        println!("{name}");
        let (mut table, _) = connect_async(url).await?;
        for dish in ["sopa", "pan"] {
            table.send(Sent::text(dish)).await?;
            let heard = table.next().await.ok_or("la cocina cuelga")??;
            println!("  {heard}");
        }
        table.close(None).await?;
        left.recv().await;
        println!("  se va, y le escriben: {}", news.receiver_count());
    }
    Ok(())
}
// ANCHOR_END: programa

//! Cerrar con conversaciones abiertas: sin avisarlas, y despidiéndose.
//!
//! Ejecuta: cargo run --bin despedir_a_todos
//! Otra salida: aiohttp sí espera a las conversaciones, hasta un plazo.

// ANCHOR: servidor
use axum::Router;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::response::sse::{Event, Sse};
use axum::routing::get;
use futures::{StreamExt, stream};
use std::convert::Infallible;
use std::error::Error;
use std::io;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::Message as Sent;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

const GRACE: Duration = Duration::from_secs(5);

async fn talk(mut socket: WebSocket, stop: CancellationToken) {
    let leaves = async {
        while let Some(Ok(message)) = socket.recv().await {
            println!("  la mesa dice: {message:?}");
        }
    };
    if stop.run_until_cancelled(leaves).await.is_some() {
        return;
    }
    let (code, reason) = (1001, "cerramos".into());
    let close = Message::Close(Some(CloseFrame { code, reason }));
    // Se despide, y espera a que conteste, pero no para siempre.
    let farewell = async {
        let _gone = socket.send(close).await;
        while let Some(Ok(_)) = socket.recv().await {}
    };
    let _late = timeout(GRACE, farewell).await;
}

/// Con `stop` se despiden; `tables` cuenta a las que están dentro.
fn routes(tables: &TaskTracker, stop: &CancellationToken) -> Router {
    let ended = stop.clone();
    let news = async move || {
        let hello = stream::once(async {
            Ok::<_, Infallible>(Event::default().data("sopa"))
        });
        // Detrás de la sopa no sale nada más.
        let news = hello.chain(stream::pending());
        Sse::new(news.take_until(ended.cancelled_owned()))
    };
    let (tables, stop) = (tables.clone(), stop.clone());
    let enter = async move |ws: WebSocketUpgrade| {
        // Antes de contestar: así no hay un momento en que no se la cuente.
        let inside = tables.token();
        ws.on_upgrade(async move |socket| {
            talk(socket, stop).await;
            drop(inside);
        })
    };
    Router::new()
        .route("/platos", get(news))
        .route("/mesa", get(enter))
}
// ANCHOR_END: servidor

// ANCHOR: programa
async fn serve(
    routes: Router,
    stop: CancellationToken,
) -> io::Result<(String, JoinHandle<io::Result<()>>)> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?.to_string();
    let stopped = stop.cancelled_owned();
    let server = axum::serve(listener, routes).with_graceful_shutdown(stopped);
    Ok((address, tokio::spawn(async { server.await })))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    println!("sin avisar");
    let (tables, unheard) = (TaskTracker::new(), CancellationToken::new());
    let stop = CancellationToken::new();
    let (address, server) =
        serve(routes(&tables, &unheard), stop.clone()).await?;
    let (_table, _) = connect_async(format!("ws://{address}/mesa")).await?;
    stop.cancel();
    server.await??;
    println!("  acaba, y quedan dentro: {}", tables.len());

    let stop = CancellationToken::new();
    let (address, mut server) =
        serve(routes(&tables, &unheard), stop.clone()).await?;
    let reply = reqwest::get(format!("http://{address}/platos")).await?;
    stop.cancel();
    let patience = Duration::from_millis(500);
    let waits = timeout(patience, &mut server).await.is_err();
    println!("  espera a quien oye: {waits}");
    drop(reply);
    server.await??;

    println!("despidiéndose");
    let (tables, stop) = (TaskTracker::new(), CancellationToken::new());
    let (address, server) = serve(routes(&tables, &stop), stop.clone()).await?;
    let (mut table, _) = connect_async(format!("ws://{address}/mesa")).await?;
    let mut reply = reqwest::get(format!("http://{address}/platos")).await?;
    reply.chunk().await?.ok_or("le cuelgan")?;
    stop.cancel();
    // Al seguir leyendo, contesta a la despedida.
    while let Some(Ok(heard)) = table.next().await {
        if let Sent::Close(Some(close)) = heard {
            let code = u16::from(close.code);
            println!("  la mesa oye: {code}, {}", close.reason);
        }
    }
    let ends = reply.chunk().await?.is_none();
    println!("  a quien oye se le acaba: {ends}");
    server.await??;
    tables.close();
    // Más de lo que se espera a cada una.
    timeout(2 * GRACE, tables.wait()).await?;
    println!("  acaba, y quedan dentro: {}", tables.len());
    Ok(())
}
// ANCHOR_END: programa

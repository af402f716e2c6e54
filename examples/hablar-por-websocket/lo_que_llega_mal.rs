//! Lo que recibe quien envía lo que no debe, y el que se porta bien.
//!
//! Ejecuta: cargo run --bin lo_que_llega_mal
//! Otra salida: aiohttp se despide solo, y no mira si la trama lleva máscara.

// ANCHOR: servidor
use axum::Router;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::routing::get;
use std::error::Error;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::Error as WsError;
use tokio_util::task::TaskTracker;

/// El código con el que se despide a quien ha roto el protocolo.
fn code(error: axum::Error) -> Option<u16> {
    match error.into_inner().downcast_ref()? {
        WsError::Protocol(_) => Some(1002),
        WsError::Utf8(_) => Some(1007),
        WsError::Capacity(_) => Some(1009),
        _ => None,
    }
}

async fn talk(mut socket: WebSocket, polite: bool) {
    loop {
        let farewell = match socket.recv().await {
            Some(Ok(Message::Text(dish))) => {
                let reply = Message::text(format!("marchando: {dish}"));
                if socket.send(reply).await.is_err() {
                    return;
                }
                continue;
            }
            // A un ping y a una despedida contesta la biblioteca.
            Some(Ok(_)) => continue,
            Some(Err(error)) if polite => code(error),
            Some(Err(_)) | None => None,
        };
        if let Some(code) = farewell {
            let reason = "".into();
            let close = Message::Close(Some(CloseFrame { code, reason }));
            let _gone = socket.send(close).await;
        }
        return;
    }
}

fn routes(tables: TaskTracker) -> Router {
    let enter = |polite| {
        let tables = tables.clone();
        get(async move |ws: WebSocketUpgrade| {
            let ws = ws.max_message_size(100).max_frame_size(100);
            let inside = tables.token();
            ws.on_upgrade(async move |socket| {
                talk(socket, polite).await;
                drop(inside);
            })
        })
    };
    Router::new()
        .route("/callado", enter(false))
        .route("/educado", enter(true))
}
// ANCHOR_END: servidor

// ANCHOR: ataques
const TEXT: u8 = 1;
const MORE: u8 = 0;
const PING: u8 = 9;
const CLOSE: u8 = 8;
/// El último trozo de un mensaje.
const LAST: u8 = 0x80;

/// Una trama con su máscara, que con la clave cero no cambia nada.
fn frame(head: u8, payload: &[u8]) -> Vec<u8> {
    let length = LAST | payload.len() as u8;
    [&[head, length, 0, 0, 0, 0], payload].concat()
}

async fn enter(address: SocketAddr, path: &str) -> io::Result<TcpStream> {
    let mut table = TcpStream::connect(address).await?;
    let head = format!(
        "GET {path} HTTP/1.1\r\nHOST: x\r\nCONNECTION: UPGRADE\r\n\
         UPGRADE: WEBSOCKET\r\nSEC-WEBSOCKET-VERSION: 13\r\n\
         SEC-WEBSOCKET-KEY: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
    );
    table.write_all(head.as_bytes()).await?;
    let mut reply = Vec::new();
    while !reply.ends_with(b"\r\n\r\n") {
        reply.push(table.read_u8().await?);
    }
    Ok(table)
}

/// Las tramas que recibe, hasta que le cuelgan.
async fn receives(table: &mut TcpStream) -> String {
    let mut heard = Vec::new();
    // Si le cuelgan de golpe, no hay más.
    while let Ok(head) = table.read_u8().await {
        let length = table.read_u8().await.unwrap_or(0);
        let mut payload = vec![0; length.into()];
        if table.read_exact(&mut payload).await.is_err() {
            break;
        }
        heard.push(match (head & 15, &payload[..]) {
            (CLOSE, [high, low, ..]) => {
                u16::from_be_bytes([*high, *low]).to_string()
            }
            (_, payload) => String::from_utf8_lossy(payload).into_owned(),
        });
    }
    if heard.is_empty() {
        "nada".into()
    } else {
        heard.join(", ")
    }
}
// ANCHOR_END: ataques

// ANCHOR: programa
#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let tables = TaskTracker::new();
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let routes = routes(tables.clone());
    tokio::spawn(async { axum::serve(listener, routes).await });

    // Está desde antes, y pedirá al final.
    let mut first = enter(address, "/educado").await?;
    let bye = frame(LAST | CLOSE, &1000_u16.to_be_bytes());
    let sixty = frame(MORE, &[b'x'; 60]);
    let split = [
        frame(TEXT, b"pi\xc3"),
        frame(LAST | PING, b"sigo"),
        frame(LAST, b"\xb1a"),
        bye.clone(),
    ];
    let unmasked = [vec![LAST | TEXT, 4], b"sopa".into(), bye.clone()];
    // La longitud ocupa ocho bytes, y detrás va la máscara.
    let huge = [vec![LAST | TEXT, 255, 0, 0, 2], vec![0; 9]];
    let pieces = [frame(TEXT, b"x"), sixty.repeat(2)];
    let order = [frame(LAST | TEXT, b"sopa"), bye.clone()];
    for (name, bytes) in [
        ("un código que no existe", frame(LAST | 3, b"sopa")),
        ("sin máscara", unmasked.concat()),
        ("dice que mide 2 TiB", huge.concat()),
        ("a trozos, y pasa del tope", pieces.concat()),
        ("no es UTF-8", frame(LAST | TEXT, b"\xff")),
        ("una letra entre dos trozos", split.concat()),
        ("pide sopa y se despide", order.concat()),
    ] {
        let mut got = Vec::new();
        for path in ["/callado", "/educado"] {
            let mut table = enter(address, path).await?;
            table.write_all(&bytes).await?;
            got.push(receives(&mut table).await);
        }
        println!("{name}: {}", got.join(" | "));
    }

    let mut table = enter(address, "/educado").await?;
    table.write_all(&bye[..3]).await?;
    table.shutdown().await?;
    println!("se va a mitad de una trama: {}", receives(&mut table).await);
    let table = enter(address, "/educado").await?;
    socket2::SockRef::from(&table).set_linger(Some(Duration::ZERO))?;
    drop(table);
    first.write_all(&order.concat()).await?;
    println!("la que estaba desde antes: {}", receives(&mut first).await);
    tables.close();
    tables.wait().await;
    println!("conversaciones abiertas: {}", tables.len());
    Ok(())
}
// ANCHOR_END: programa

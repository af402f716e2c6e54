//! Cómo acaba cada conexión de un servidor que cierra.
//!
//! Ejecuta: cargo run --bin cierre_de_un_servidor
//! Sin gemelo: aiohttp no atiende una conexión sin un socket que grabar.
//! Solo con el reloj virtual: imprime la hora de cada suceso.
//! Figura: Un cierre ordenado

// ANCHOR: programa
use axum::Router;
use axum::body::Body;
use axum::routing::get;
use grabadora::Recorder;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::service::TowerToHyperService;
use std::io;
use std::pin::pin;
use std::time::Duration;
use tokio::io::{AsyncWriteExt, DuplexStream, duplex};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};
use tokio_util::sync::CancellationToken;

/// Una conexión, hasta que acaba por su cuenta o le avisan de que cierre.
async fn table(
    recorder: Recorder,
    socket: DuplexStream,
    stop: CancellationToken,
) {
    let stew = || async {
        sleep(Duration::from_millis(500)).await;
        "guiso"
    };
    let endless = || async {
        Body::from_stream(tokio_stream::pending::<io::Result<&str>>())
    };
    let routes = Router::new()
        .route("/sopa", get("sopa"))
        .route("/guiso", get(stew))
        .route("/caldo", get(endless));
    let mut http = auto::Builder::new(TokioExecutor::new()).http1_only();
    http.http1()
        .timer(TokioTimer::new())
        .header_read_timeout(Duration::from_millis(375));
    let service = TowerToHyperService::new(routes);
    let mut served = pin!(http.serve_connection(TokioIo::new(socket), service));
    tokio::select! {
        _ended = recorder.wait("al cliente", served.as_mut()) => return,
        () = stop.cancelled() => recorder.step("le avisan"),
    }
    served.as_mut().graceful_shutdown();
    let _ended = recorder.wait("a acabar", served).await;
}

const CLIENTS: [(&str, &str); 4] = [
    ("callada", "GET /sopa HTTP/1.1\r\nhost: x\r\n\r\n"),
    ("en curso", "GET /guiso HTTP/1.1\r\nhost: x\r\n\r\n"),
    ("media cabecera", "GET /sopa HTTP/1.1\r\nhost: "),
    ("cuerpo sin fin", "GET /caldo HTTP/1.1\r\nhost: x\r\n\r\n"),
];

async fn close(
    recorder: Recorder,
    stop: CancellationToken,
    mut tables: JoinSet<()>,
) {
    recorder
        .wait("una señal", sleep(Duration::from_millis(125)))
        .await;
    recorder.step("avisa a todas");
    stop.cancel();
    let all = async { while tables.join_next().await.is_some() {} };
    let limit = Duration::from_millis(625);
    let _late = timeout(limit, recorder.wait("a las mesas", all)).await;
    recorder.step("vence el plazo");
    recorder.wait("a la cortada", tables.shutdown()).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let start = Instant::now();
    let recorder = Recorder::new(move || start.elapsed());
    let stop = CancellationToken::new();
    let (mut clients, mut tables) = (Vec::new(), JoinSet::new());
    for (name, sends) in CLIENTS {
        let (mut client, socket) = duplex(1024);
        client.write_all(sends.as_bytes()).await?;
        // Se guarda: si se soltara, se iría.
        clients.push(client);
        let table = table(recorder.clone(), socket, stop.clone());
        tables.spawn(recorder.task(name, table));
    }
    let closing = close(recorder.clone(), stop, tables);
    recorder.task("el cierre", closing).await;
    print!("{}", recorder.finish());
    Ok(())
}
// ANCHOR_END: programa

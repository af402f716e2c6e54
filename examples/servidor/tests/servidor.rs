//! Clientes al azar, y un cierre en cualquier momento: el servidor sabe cómo
//! ha acabado cada conexión que aceptó, y ninguna respuesta se cuenta de más.

use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use servidor::{Limits, Report, is_theirs, listen, serve};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::Notify;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

const SOUP: &[u8] =
    b"GET /sopa HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";
const LIMITS: Limits = Limits {
    connections: 8,
    head: Duration::from_millis(50),
    buffer: 8 * 1024,
    closing: Duration::from_millis(50),
};

struct Running {
    address: SocketAddr,
    stop: CancellationToken,
    server: JoinHandle<Report>,
}

fn start(routes: Router, limits: Limits) -> io::Result<Running> {
    let listener = listen(([127, 0, 0, 1], 0).into(), 1024)?;
    let address = listener.local_addr()?;
    let stop = CancellationToken::new();
    let server = tokio::spawn(serve(listener, routes, limits, stop.clone()));
    Ok(Running {
        address,
        stop,
        server,
    })
}

/// Envía eso, y da lo que le llega hasta que le cuelgan.
async fn sends(address: SocketAddr, bytes: &[u8]) -> Vec<u8> {
    let mut reply = Vec::new();
    let talk = async {
        let mut table = TcpStream::connect(address).await?;
        table.write_all(bytes).await?;
        table.read_to_end(&mut reply).await
    };
    let _ended = talk.await;
    reply
}

/// Veinte tardes: cada una se cierra en otro momento, con todo a medias.
#[tokio::test]
async fn cada_aceptada_acaba_en_una_cuenta() -> io::Result<()> {
    let (mut cut, mut failed, mut ended) = (0, 0, 0);
    for evening in 0..20 {
        let served = Arc::new(AtomicUsize::new(0));
        let count = served.clone();
        let soup = async move || {
            count.fetch_add(1, Relaxed);
            "sopa"
        };
        let routes = Router::new()
            .route("/sopa", get(soup))
            .route("/nunca", get(std::future::pending::<()>))
            .route("/cae", get(async || -> () { panic!("el plato") }));
        let Running {
            address,
            stop,
            server,
        } = start(routes, LIMITS)?;
        let mut tables = JoinSet::new();
        for client in 0..40_u32 {
            tables.spawn(async move {
                let bytes: &[u8] = match client % 5 {
                    0 => b"SOPA\r\n\r\n",
                    1 => b"GET /sopa HT",
                    2 => b"GET /nunca HTTP/1.1\r\nhost: x\r\n\r\n",
                    3 => b"GET /cae HTTP/1.1\r\nhost: x\r\n\r\n",
                    _ => SOUP,
                };
                // Al que no acaba lo corta el cierre, o se va él.
                let talk = sends(address, bytes);
                let limit = Duration::from_millis(u64::from(client) * 5);
                let reply = timeout(limit, talk).await.unwrap_or_default();
                reply.starts_with(b"HTTP/1.1 200 ")
            });
        }
        sleep(Duration::from_millis(10 * evening)).await;
        stop.cancel();
        let report = server.await?;
        let answers = tables.join_all().await;
        let answered = answers.into_iter().filter(|it| *it).count();
        let sum = report.ended + report.failed + report.cut;
        assert_eq!(report.accepted, sum, "se pierde alguna: {report:?}");
        let served = served.load(Relaxed);
        assert!(
            answered <= served,
            "se inventan sopas: {answered}, {served}"
        );
        cut += report.cut;
        failed += report.failed;
        ended += report.ended;
    }
    assert!(
        cut > 0 && failed > 0 && ended > 0,
        "{cut}, {failed}, {ended}"
    );
    Ok(())
}

/// Lo que está en curso al cerrar se contesta, y se cuenta como bueno.
#[tokio::test]
async fn lo_que_esta_en_curso_se_contesta() -> io::Result<()> {
    let (cooking, served) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (starts, serves) = (cooking.clone(), served.clone());
    let stew = async move || {
        starts.notify_one();
        serves.notified().await;
        "guiso"
    };
    let limits = Limits {
        closing: Duration::from_secs(30),
        ..LIMITS
    };
    let running = start(Router::new().route("/sopa", get(stew)), limits)?;
    let client = tokio::spawn(sends(running.address, SOUP));
    cooking.notified().await;
    running.stop.cancel();
    sleep(Duration::from_millis(50)).await;
    served.notify_one();
    let reply = client.await?;
    let report = running.server.await?;
    assert!(reply.ends_with(b"guiso"), "no se contesta: {report:?}");
    assert_eq!((report.accepted, report.ended), (1, 1), "{report:?}");
    Ok(())
}

/// El que no acaba se corta al vencer el plazo, y se cuenta.
#[tokio::test]
async fn lo_que_no_acaba_se_corta() -> io::Result<()> {
    let cooking = Arc::new(Notify::new());
    let starts = cooking.clone();
    let never = async move || {
        starts.notify_one();
        std::future::pending::<()>().await
    };
    let running = start(Router::new().route("/sopa", get(never)), LIMITS)?;
    let client = tokio::spawn(sends(running.address, SOUP));
    cooking.notified().await;
    running.stop.cancel();
    let report = running.server.await?;
    assert_eq!((report.accepted, report.cut), (1, 1), "{report:?}");
    assert!(client.await?.is_empty(), "nadie le ha contestado");
    Ok(())
}

/// El que se va antes de que lo atiendan no hace esperar a los demás.
#[test]
fn solo_se_espera_por_lo_que_falta() {
    for (kind, theirs) in [
        (ErrorKind::ConnectionAborted, true),
        (ErrorKind::ConnectionReset, true),
        (ErrorKind::OutOfMemory, false),
        (ErrorKind::Other, false),
    ] {
        assert_eq!(is_theirs(&kind.into()), theirs, "{kind}");
    }
}

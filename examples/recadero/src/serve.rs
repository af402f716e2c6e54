//! El bucle que acepta conexiones, con sus límites y su plazo.
//!
//! Página: src/recadero-escuchar-a-muchos.md

// ANCHOR: limites
use axum::Router;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::service::TowerToHyperService;
use std::future::Future;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Las que se atienden a la vez; las demás esperan en la fila del sistema.
    pub connections: usize,
    /// Lo que tarda en llegar una cabecera, y lo que se calla entre dos.
    pub head: Duration,
    /// Lo que se espera, al cerrar, a lo que está en curso.
    pub closing: Duration,
}

/// Por donde entran las conexiones.
pub trait Door: Send {
    type Socket: AsyncRead + AsyncWrite + Unpin + Send + 'static;

    fn open(&mut self)
    -> impl Future<Output = io::Result<Self::Socket>> + Send;
}

impl Door for TcpListener {
    type Socket = TcpStream;

    async fn open(&mut self) -> io::Result<TcpStream> {
        self.accept().await.map(|(socket, _)| socket)
    }
}
// ANCHOR_END: limites

// ANCHOR: bucle
/// Sirve hasta `stop`, y dice cuántas conexiones ha tenido que cortar.
///
/// Si se suelta, corta todas.
pub async fn serve(
    mut door: impl Door,
    routes: Router,
    limits: Limits,
    stop: CancellationToken,
) -> usize {
    let mut http = auto::Builder::new(TokioExecutor::new()).http1_only();
    http.http1()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head);
    let places = Arc::new(Semaphore::new(limits.connections));
    let mut connections = JoinSet::new();
    loop {
        let next = async {
            let place = places.clone().acquire_owned().await;
            (place, door.open().await)
        };
        let (place, accepted) = tokio::select! {
            biased;
            () = stop.cancelled() => break,
            Some(_) = connections.join_next() => continue,
            next = next => next,
        };
        let Ok(socket) = accepted else {
            // Sin descriptores, por ejemplo: habrá alguno cuando otro se vaya.
            sleep(Duration::from_millis(100)).await;
            continue;
        };
        let service = TowerToHyperService::new(routes.clone());
        let connection = http.serve_connection(TokioIo::new(socket), service);
        let connection = connection.into_owned();
        let stop = stop.clone();
        connections.spawn(async move {
            let mut connection = std::pin::pin!(connection);
            tokio::select! {
                biased;
                // Un cliente que se porta mal es cosa de su conexión.
                _ended = connection.as_mut() => {}
                () = stop.cancelled() => {
                    connection.as_mut().graceful_shutdown();
                    let _ended = connection.await;
                }
            }
            drop(place);
        });
    }
    drop(door);
    let all = async { while connections.join_next().await.is_some() {} };
    let _late = timeout(limits.closing, all).await;
    let cut = connections.len();
    connections.shutdown().await;
    cut
}
// ANCHOR_END: bucle

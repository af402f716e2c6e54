//! Un servidor de axum con todos sus límites, para copiar.
//!
//! Página: src/cerrar-un-servidor.md

// ANCHOR: limites
use axum::Router;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::service::TowerToHyperService;
use std::error::Error;
use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::Semaphore;
use tokio::task::{JoinError, JoinSet};
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Las que se atienden a la vez; las demás esperan en la fila del sistema.
    pub connections: usize,
    /// Lo que tarda en llegar una cabecera, y lo que se calla entre dos.
    pub head: Duration,
    /// Lo que ocupa como mucho una cabecera, en bytes: desde 8 KiB.
    pub buffer: usize,
    /// Lo que se espera, al cerrar, a lo que está en curso.
    pub closing: Duration,
}

/// Cómo han acabado las conexiones: cada aceptada está en una de las otras.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Report {
    pub accepted: usize,
    pub ended: usize,
    /// Por culpa del cliente, de un límite o de un pánico.
    pub failed: usize,
    /// Las que siguen al vencer el plazo del cierre.
    pub cut: usize,
    /// Las veces que no se ha podido aceptar.
    pub missed: usize,
}
// ANCHOR_END: limites

// ANCHOR: cuentas
type Served = Result<(), Box<dyn Error + Send + Sync>>;

impl Report {
    fn note(&mut self, table: Result<Served, JoinError>) {
        match table {
            Ok(Ok(())) => self.ended += 1,
            Err(error) if error.is_cancelled() => self.cut += 1,
            Ok(Err(_)) | Err(_) => self.failed += 1,
        }
    }
}

/// Si lo que falla es esa conexión, que ya no está, y no el servidor.
pub fn is_theirs(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset
    )
}
// ANCHOR_END: cuentas

// ANCHOR: escuchar
/// Como `TcpListener::bind`, con sitio para `waiting` en la fila del sistema.
pub fn listen(address: SocketAddr, waiting: u32) -> io::Result<TcpListener> {
    let socket = match address {
        SocketAddr::V4(_) => TcpSocket::new_v4()?,
        SocketAddr::V6(_) => TcpSocket::new_v6()?,
    };
    // Como `bind`: sin él, el puerto tarda en poder usarse otra vez.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(waiting)
}
// ANCHOR_END: escuchar

// ANCHOR: servir
/// Sirve hasta `stop`, y dice cómo han acabado las conexiones.
pub async fn serve(
    listener: TcpListener,
    routes: Router,
    limits: Limits,
    stop: CancellationToken,
) -> Report {
    let mut http = auto::Builder::new(TokioExecutor::new()).http1_only();
    http.http1()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_buf_size(limits.buffer);
    let places = Arc::new(Semaphore::new(limits.connections));
    let (mut report, mut tables) = (Report::default(), JoinSet::new());
    loop {
        let next = async {
            // Nadie cierra el semáforo.
            let place = places.clone().acquire_owned().await.unwrap();
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            next = next => next,
            Some(table) = tables.join_next() => {
                report.note(table);
                continue;
            }
            () = stop.cancelled() => break,
        };
        let socket = match accepted {
            Ok((socket, _)) => socket,
            Err(error) => {
                report.missed += 1;
                // Sin descriptores, por ejemplo: los habrá cuando otro se vaya.
                if !is_theirs(&error) {
                    sleep(Duration::from_millis(100)).await;
                }
                continue;
            }
        };
        report.accepted += 1;
        let service = TowerToHyperService::new(routes.clone());
        let table = http.serve_connection(TokioIo::new(socket), service);
        let (table, stop) = (table.into_owned(), stop.clone());
        tables.spawn(async move {
            let mut table = std::pin::pin!(table);
            let served = tokio::select! {
                served = table.as_mut() => served,
                () = stop.cancelled() => {
                    table.as_mut().graceful_shutdown();
                    table.await
                }
            };
            drop(place);
            served
        });
    }
    drop(listener);
    let all = async {
        while let Some(table) = tables.join_next().await {
            report.note(table);
        }
    };
    let _late = timeout(limits.closing, all).await;
    tables.abort_all();
    while let Some(table) = tables.join_next().await {
        report.note(table);
    }
    report
}
// ANCHOR_END: servir

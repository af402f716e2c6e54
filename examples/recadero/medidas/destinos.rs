//! Los destinos de una carga: aceptan todo, y apuntan cuándo llega.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;

use super::carga::Asks;

/// Cuándo tocaba pedir cada recado que ha llegado, y lo que ha tardado.
type Seen = Arc<Mutex<Vec<(Instant, Duration)>>>;

pub struct Targets {
    places: Vec<SocketAddr>,
    start: Instant,
    seen: Seen,
}

impl Targets {
    /// Unos cuantos servidores, que tardan `takes` en contestar.
    pub async fn start(
        servers: u8,
        takes: Duration,
    ) -> std::io::Result<Targets> {
        let (start, seen) = (Instant::now(), Seen::default());
        let mut places = Vec::new();
        for server in 1..=servers {
            let ip = Ipv4Addr::new(127, 0, 0, server);
            let listener = TcpListener::bind((ip, 0)).await?;
            places.push(listener.local_addr()?);
            let seen = seen.clone();
            tokio::spawn(async move {
                while let Ok((socket, _)) = listener.accept().await {
                    let seen = seen.clone();
                    tokio::spawn(serve(socket, takes, start, seen));
                }
            });
        }
        Ok(Targets {
            places,
            start,
            seen,
        })
    }

    /// Recados para `paths` destinos de cada servidor, por turno. El cuerpo es
    /// la hora a la que tocaba pedirlo.
    pub fn asks(&self, paths: usize) -> Asks {
        let (places, start) = (self.places.clone(), self.start);
        Arc::new(move |number, due: Instant| {
            let place = places[number % places.len()];
            let path = number / places.len() % paths;
            let body = due.duration_since(start).as_micros().to_string();
            format!(
                "POST /recados HTTP/1.1\r\nhost: recadero\r\n\
                 recado-destino: http://{place}/mesa/{path}\r\n\
                 content-length: {}\r\n\r\n{body}",
                body.len()
            )
            .into_bytes()
        })
    }

    /// Lo que ha tardado cada uno de los que han llegado, si tocaba pedirlo a
    /// partir de `from`.
    pub fn took(&self, from: Instant) -> Vec<Option<Duration>> {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let counts = seen.iter().filter(|(due, _)| *due >= from);
        counts.map(|(_, took)| Some(*took)).collect()
    }

    /// Los que han llegado, desde el principio.
    pub fn count(&self) -> usize {
        self.seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .len()
    }
}

async fn serve(
    mut socket: TcpStream,
    takes: Duration,
    start: Instant,
    seen: Seen,
) -> std::io::Result<()> {
    socket.set_nodelay(true)?;
    let mut read = Vec::with_capacity(512);
    loop {
        let body = loop {
            if let Some(body) = body(&mut read) {
                break body;
            }
            if socket.read_buf(&mut read).await? == 0 {
                return Ok(());
            }
        };
        if let Some(due) = body.parse().ok().map(Duration::from_micros) {
            let due = start + due;
            let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
            seen.push((due, due.elapsed()));
        }
        sleep(takes).await;
        let yes = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";
        socket.write_all(yes).await?;
    }
}

/// El cuerpo de la petición que haya leída entera, que se quita.
fn body(read: &mut Vec<u8>) -> Option<String> {
    let text = String::from_utf8_lossy(read).to_lowercase();
    let (head, rest) = text.split_once("\r\n\r\n")?;
    let length = head
        .lines()
        .find_map(|it| it.strip_prefix("content-length:")?.trim().parse().ok());
    let length: usize = length.unwrap_or(0);
    let body = rest.get(..length)?.to_owned();
    read.drain(..head.len() + 4 + length);
    Some(body)
}

//! Quien pide: a su hora, haya contestado o no lo de antes.

// ANCHOR: abierta
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt, Error, ErrorKind, Result};
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::timeout;

/// Las que pueden estar sin contestar: más, y no se envían.
const MOST: usize = 900;
/// Lo que se espera, al final, a las que faltan.
const GRACE: Duration = Duration::from_secs(5);

#[derive(Clone, Copy)]
pub struct Load {
    pub desk: SocketAddr,
    /// Peticiones por segundo.
    pub rate: u32,
    pub warm: Duration,
    pub lasts: Duration,
}

/// La petición número tal, que había que enviar en tal momento.
pub type Asks = Arc<dyn Fn(usize, Instant) -> Vec<u8> + Send + Sync>;

/// De cada petición, lo que tarda en aceptarse; nada, si no se acepta.
///
/// Cuenta desde que le toca, se haya podido enviar entonces o no.
pub async fn open(load: Load, asks: Asks) -> Vec<Option<Duration>> {
    let idle = Arc::new(Idle::default());
    let mut running = JoinSet::new();
    let mut all = Vec::new();
    let mut due = ticks(load);
    while let Some(due) = due.recv().await {
        let number = all.len();
        // Sin aceptar, mientras no se sepa otra cosa.
        all.push((due, None));
        if running.len() < MOST {
            let request = asks(number, due);
            let idle = idle.clone();
            running.spawn(async move {
                let status = idle.exchange(load.desk, &request).await;
                let accepted = matches!(status, Ok(202));
                (number, accepted.then(|| due.elapsed()))
            });
        }
        while let Some(Ok((number, took))) = running.try_join_next() {
            all[number].1 = took;
        }
    }
    let rest = async {
        while let Some(Ok((number, took))) = running.join_next().await {
            all[number].1 = took;
        }
    };
    let _late = timeout(GRACE, rest).await;
    measured(load, all)
}

/// Las horas a las que toca pedir. Las da un hilo, que duerme con más
/// exactitud que un temporizador de Tokio.
fn ticks(load: Load) -> mpsc::UnboundedReceiver<Instant> {
    let (due_tx, due_rx) = mpsc::unbounded_channel();
    thread::spawn(move || {
        let start = Instant::now();
        for number in 0..load.count() {
            let due = start + load.after(number);
            thread::sleep(due.saturating_duration_since(Instant::now()));
            if due_tx.send(due).is_err() {
                return;
            }
        }
    });
    due_rx
}
// ANCHOR_END: abierta

impl Load {
    fn count(&self) -> u32 {
        let whole = self.warm + self.lasts;
        (f64::from(self.rate) * whole.as_secs_f64()) as u32
    }

    fn after(&self, number: u32) -> Duration {
        Duration::from_secs(1) * number / self.rate
    }
}

/// Sin las del principio.
fn measured(
    load: Load,
    all: Vec<(Instant, Option<Duration>)>,
) -> Vec<Option<Duration>> {
    let from = all.first().map(|(due, _)| *due + load.warm);
    let counts = all.into_iter().filter(|(due, _)| Some(*due) >= from);
    counts.map(|(_, took)| took).collect()
}

// ANCHOR: cerrada
/// Lo mismo, como se mide sin pensarlo: una detrás de otra, y el reloj empieza
/// cuando se envía. Mientras una no acaba, las que tocaban no se envían.
pub async fn closed(load: Load, asks: Asks) -> Vec<Option<Duration>> {
    let idle = Idle::default();
    let mut all = Vec::new();
    let start = Instant::now();
    for number in 0..load.count() {
        let due = start + load.after(number);
        if due.elapsed() > Duration::from_secs_f64(1.0 / f64::from(load.rate)) {
            // Ya ha pasado su turno, y el siguiente: no se envía.
            continue;
        }
        tokio::time::sleep_until(due.into()).await;
        let sent = Instant::now();
        let request = asks(number as usize, due);
        let status = idle.exchange(load.desk, &request).await;
        let accepted = matches!(status, Ok(202));
        all.push((due, accepted.then(|| sent.elapsed())));
    }
    measured(load, all)
}
// ANCHOR_END: cerrada

/// Las conexiones que esperan a otra petición.
#[derive(Default)]
struct Idle(Mutex<Vec<TcpStream>>);

impl Idle {
    /// Pide por una que ya esté, o por otra nueva.
    async fn exchange(&self, desk: SocketAddr, request: &[u8]) -> Result<u16> {
        let known = self.lock().pop();
        let mut socket = match known {
            Some(socket) => socket,
            None => TcpStream::connect(desk).await?,
        };
        socket.set_nodelay(true)?;
        socket.write_all(request).await?;
        let status = answer(&mut socket).await?;
        self.lock().push(socket);
        Ok(status)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<TcpStream>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// El estado de una respuesta, leída entera.
async fn answer(socket: &mut TcpStream) -> Result<u16> {
    let mut read = Vec::with_capacity(512);
    loop {
        if socket.read_buf(&mut read).await? == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        let text = String::from_utf8_lossy(&read).to_lowercase();
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            continue;
        };
        let length = head.lines().find_map(|it| {
            it.strip_prefix("content-length:")?.trim().parse().ok()
        });
        if body.len() >= length.unwrap_or(0) {
            let status = head.split(' ').nth(1).and_then(|it| it.parse().ok());
            return status.ok_or(Error::from(ErrorKind::InvalidData));
        }
    }
}

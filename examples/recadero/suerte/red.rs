//! La red: cada conexión es un cable que retrasa, retiene y corta.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use hyper_util::client::legacy::connect::{Connected, Connection};
use recadero::serve::Door;
use tokio::io::{
    AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, DuplexStream, ReadBuf,
    duplex, split,
};
use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};
use tokio::time::{Instant, sleep, sleep_until};

use crate::mundo::{Life, World};
use crate::plan::Fault;

// ANCHOR: puerto
/// Quién está al otro extremo de un cable; `None` no se muere.
type Owner = Option<Life>;

pub struct Net {
    pub world: Arc<World>,
    ports: Mutex<BTreeMap<String, Listening>>,
    /// Las conexiones abiertas: una copia por cable.
    cables: Arc<()>,
}

struct Listening {
    arrivals: UnboundedSender<Socket>,
    owner: Owner,
    /// Hasta cuándo no pasa nada por su cable.
    isolated: Instant,
}

/// Por donde entran las conexiones de una máquina.
pub struct Port(UnboundedReceiver<Socket>);

impl Door for Port {
    type Socket = Socket;

    async fn open(&mut self) -> io::Result<Socket> {
        self.0.recv().await.ok_or(ErrorKind::NotConnected.into())
    }
}

impl Net {
    pub fn new(world: Arc<World>) -> Arc<Net> {
        Arc::new(Net {
            world,
            ports: Mutex::default(),
            cables: Arc::default(),
        })
    }

    /// Cuántas conexiones hay abiertas.
    pub fn cables(&self) -> usize {
        Arc::strong_count(&self.cables) - 1
    }

    pub fn listen(&self, name: &str, owner: Owner) -> Port {
        let (arrivals, port) = mpsc::unbounded_channel();
        let isolated = Instant::now();
        let listening = Listening {
            arrivals,
            owner,
            isolated,
        };
        let mut ports = self.ports.lock().expect("sin pánico");
        ports.insert(name.to_owned(), listening);
        Port(port)
    }

    pub async fn connect(
        self: &Arc<Self>,
        name: &str,
        owner: Owner,
    ) -> io::Result<Socket> {
        // «3.mesa-0» es otro nombre de «mesa-0».
        let name = name.rsplit('.').next().unwrap_or(name);
        self.world.pause(0..5).await;
        self.waits_for(name).await;
        if let Some(life) = &owner {
            life.step(&self.world).await;
        }
        if self.world.fails(Fault::NoConnection, 20) {
            return Err(ErrorKind::ConnectionRefused.into());
        }
        let (near, here) = duplex(4096);
        let (far, there) = duplex(4096);
        let other = {
            let ports = self.ports.lock().expect("sin pánico");
            let port = ports.get(name).ok_or(ErrorKind::NotFound)?;
            let sent = port.arrivals.send(Socket(there));
            sent.map_err(|_| ErrorKind::ConnectionRefused)?;
            port.owner.clone()
        };
        let (net, name) = (self.clone(), name.to_owned());
        let cable = self.cables.clone();
        tokio::spawn(async move {
            let _cable = cable;
            let (near_rx, near_tx) = split(near);
            let (far_rx, far_tx) = split(far);
            // Lo que se corta en un sentido se corta en los dos.
            let _cut = tokio::try_join!(
                net.carries(&name, near_rx, far_tx, owner),
                net.carries(&name, far_rx, near_tx, other),
            );
        });
        Ok(Socket(here))
    }
    // ANCHOR_END: puerto

    // ANCHOR: cable
    /// Lleva lo que escribe un extremo hasta que cierra, o se muere.
    async fn carries(
        &self,
        name: &str,
        mut from: impl AsyncRead + Unpin,
        mut to: impl AsyncWrite + Unpin,
        owner: Owner,
    ) -> io::Result<()> {
        let world = &self.world;
        let mut chunk = [0; 512];
        loop {
            let read = match &owner {
                None => from.read(&mut chunk).await?,
                Some(life) => tokio::select! {
                    biased;
                    () = life.dead.cancelled() => 0,
                    read = from.read(&mut chunk) => read?,
                },
            };
            // Ya ha salido de la máquina: aunque muera, sigue su camino.
            world.pause(0..10).await;
            if world.fails(Fault::Late, 60) {
                world.pause(500..6000).await;
            }
            self.waits_for(name).await;
            if read == 0 {
                return to.shutdown().await;
            }
            if world.fails(Fault::Cut, 60) {
                let some = world.roll(0..read as u64) as usize;
                to.write_all(&chunk[..some]).await?;
                return Err(ErrorKind::ConnectionReset.into());
            }
            to.write_all(&chunk[..read]).await?;
            if let Some(life) = &owner {
                life.dies(world);
            }
        }
    }

    /// Espera a que vuelva quien está aislado, que a veces es justo ahora.
    async fn waits_for(&self, name: &str) {
        let isolates = self.world.fails(Fault::Isolated, 150);
        let until = Duration::from_millis(self.world.roll(500..8000));
        let until = {
            let mut ports = self.ports.lock().expect("sin pánico");
            match ports.get_mut(name) {
                Some(port) if isolates => {
                    port.isolated = Instant::now() + until;
                    port.isolated
                }
                Some(port) => port.isolated,
                None => return,
            }
        };
        if until > Instant::now() {
            sleep_until(until).await;
        } else {
            sleep(Duration::ZERO).await;
        }
    }
}
// ANCHOR_END: cable

/// Un extremo de un cable.
pub struct Socket(DuplexStream);

impl Connection for Socket {
    fn connected(&self) -> Connected {
        Connected::new()
    }
}

impl AsyncRead for Socket {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Socket {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(cx, bytes)
    }

    fn poll_flush(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(cx)
    }

    fn poll_shutdown(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(cx)
    }
}

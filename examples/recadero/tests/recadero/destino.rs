//! Un destino: apunta lo que le llega, y contesta lo que se le diga.

use std::io::{self, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

use tokio::net::TcpSocket;

use crate::cliente::headers;

/// Un puerto en el que nadie escucha mientras se guarde. El que deja quien
/// cierra lo puede coger otro, que contestaría.
pub fn nobody() -> io::Result<(TcpSocket, SocketAddr)> {
    let held = TcpSocket::new_v4()?;
    held.bind(([127, 0, 0, 1], 0).into())?;
    let address = held.local_addr()?;
    Ok((held, address))
}

/// Un intento que ha llegado entero.
#[derive(Clone, Debug)]
pub struct Call {
    pub path: String,
    pub id: String,
    pub attempt: String,
    pub kind: String,
    pub body: Vec<u8>,
    pub at: Instant,
}

/// Lo que se contesta.
#[derive(Clone, Debug)]
pub enum Answer {
    Status(u16),
    /// Un estado, y una cabecera más.
    With(u16, &'static str),
    /// Nada, hasta que se suelta el destino o se llama a `open`.
    Wait,
    /// Cuelga sin contestar.
    Hang,
    /// Dice que sí, y no acaba nunca de decirlo.
    Endless,
    /// Promete un cuerpo más largo que el que envía.
    Short,
    /// Algo que no es HTTP.
    Nonsense,
}

type Rule = Box<dyn Fn(&Call, usize) -> Answer + Send + Sync>;

#[derive(Default)]
struct Seen {
    calls: Vec<Call>,
    running: usize,
    most: usize,
    open: bool,
}

struct Shared {
    rule: Rule,
    seen: Mutex<Seen>,
    changed: Condvar,
}

pub struct Target {
    pub address: SocketAddr,
    shared: Arc<Shared>,
}

impl Target {
    /// Uno que contesta según la llamada y cuántas lleva, contando esa.
    pub fn new(
        rule: impl Fn(&Call, usize) -> Answer + Send + Sync + 'static,
    ) -> Target {
        let listener = TcpListener::bind("127.0.0.1:0").expect("hay puertos");
        Target::on(listener, rule)
    }

    pub fn on(
        listener: TcpListener,
        rule: impl Fn(&Call, usize) -> Answer + Send + Sync + 'static,
    ) -> Target {
        let address = listener.local_addr().expect("escucha");
        let shared = Arc::new(Shared {
            rule: Box::new(rule),
            seen: Mutex::default(),
            changed: Condvar::new(),
        });
        let target = shared.clone();
        thread::spawn(move || {
            for socket in listener.incoming().map_while(Result::ok) {
                let shared = target.clone();
                thread::spawn(move || serve(&shared, socket));
            }
        });
        Target { address, shared }
    }

    pub fn accepting() -> Target {
        Target::new(|_, _| Answer::Status(200))
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub fn calls(&self) -> Vec<Call> {
        self.shared.lock().calls.clone()
    }

    /// Las que más ha tenido a la vez.
    pub fn most(&self) -> usize {
        self.shared.lock().most
    }

    /// Espera a haber recibido `count`.
    pub fn received(&self, count: usize, patience: Duration) -> bool {
        let end = Instant::now() + patience;
        let mut seen = self.shared.lock();
        while seen.calls.len() < count {
            let Some(left) = end.checked_duration_since(Instant::now()) else {
                return false;
            };
            let waited = self.shared.changed.wait_timeout(seen, left);
            seen = waited.expect("nadie entra en pánico").0;
        }
        true
    }

    /// Contesta que sí a las que esperan, y a las que vengan.
    pub fn open(&self) {
        self.shared.lock().open = true;
        self.shared.changed.notify_all();
    }
}

impl Drop for Target {
    fn drop(&mut self) {
        self.open();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().expect("nadie entra en pánico")
    }
}

fn serve(shared: &Shared, mut socket: TcpStream) {
    // Media petición, o quien se va, no es una llamada.
    let Ok(call) = read(&socket) else {
        return;
    };
    let number = {
        let mut seen = shared.lock();
        seen.calls.push(call.clone());
        seen.running += 1;
        seen.most = seen.most.max(seen.running);
        seen.calls.len()
    };
    shared.changed.notify_all();
    let answer = (shared.rule)(&call, number);
    let mut seen = shared.lock();
    while matches!(answer, Answer::Wait) && !seen.open {
        let waited = shared.changed.wait(seen);
        seen = waited.expect("nadie entra en pánico");
    }
    // Antes de contestar: en cuanto contesta, puede venir la siguiente.
    seen.running -= 1;
    drop(seen);
    let _gone = reply(shared, &answer, &mut socket);
}

fn read(socket: &TcpStream) -> std::io::Result<Call> {
    let mut input = BufReader::new(socket);
    let mut line = String::new();
    std::io::BufRead::read_line(&mut input, &mut line)?;
    let path = line.split(' ').nth(1).unwrap_or_default().to_owned();
    let mut headers = headers(&mut input)?;
    let mut header = |name: &str| headers.remove(name).unwrap_or_default();
    let length = header("content-length").parse().unwrap_or(0);
    let mut body = vec![0; length];
    input.read_exact(&mut body)?;
    Ok(Call {
        path,
        id: header("recado-id"),
        attempt: header("recado-intento"),
        kind: header("content-type"),
        body,
        at: Instant::now(),
    })
}

fn reply(
    shared: &Shared,
    answer: &Answer,
    socket: &mut TcpStream,
) -> std::io::Result<()> {
    let end = "connection: close\r\ncontent-length: 0\r\n\r\n";
    match answer {
        Answer::Status(status) => {
            write!(socket, "HTTP/1.1 {status} X\r\n{end}")
        }
        Answer::With(status, header) => {
            write!(socket, "HTTP/1.1 {status} X\r\n{header}\r\n{end}")
        }
        Answer::Wait => write!(socket, "HTTP/1.1 200 X\r\n{end}"),
        Answer::Hang => Ok(()),
        Answer::Endless => {
            write!(socket, "HTTP/1.1 200 X\r\nconnection: close\r\n\r\n")?;
            while !shared.lock().open {
                socket.write_all(b"x")?;
                thread::sleep(Duration::from_millis(20));
            }
            Ok(())
        }
        Answer::Short => {
            write!(socket, "HTTP/1.1 200 X\r\ncontent-length: 9\r\n\r\nno")
        }
        Answer::Nonsense => socket.write_all(b"hola\r\n\r\n"),
    }
}

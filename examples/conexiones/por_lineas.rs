//! Leer por líneas, con búfer: partidas, juntas y una que no cabe.
//!
//! Ejecuta: cargo run --bin por_lineas

// ANCHOR: lineas
use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::ops::Range;

use bucle::{TcpListener, TcpStream, spawn};

pub struct Lines<'a> {
    stream: &'a TcpStream,
    buffer: Box<[u8]>,
    /// Lo que se ha leído y no se ha entregado.
    unread: Range<usize>,
}

impl Lines<'_> {
    /// Líneas de hasta `limit` bytes, con su salto. El búfer ocupa eso, y no
    /// crece, por larga que sea la línea que manden.
    pub fn new(stream: &TcpStream, limit: usize) -> Lines<'_> {
        let buffer = vec![0; limit].into_boxed_slice();
        let unread = 0..0;
        Lines {
            stream,
            buffer,
            unread,
        }
    }

    /// La próxima línea, sin su salto; `None` si no quedan. La última puede
    /// no tenerlo. Es segura ante cancelación: lo leído sigue en el búfer.
    ///
    /// # Errors
    ///
    /// Los de leer; [`ErrorKind::InvalidData`] si la línea no es UTF-8, y
    /// entonces se pierde, o si no cabe, y entonces no hay más.
    pub async fn next(&mut self) -> io::Result<Option<String>> {
        let mut searched = 0;
        loop {
            let unread = &self.buffer[self.unread.clone()];
            let is_end = |byte: &u8| *byte == b'\n';
            if let Some(more) = unread[searched..].iter().position(is_end) {
                let line = text(&unread[..searched + more]);
                self.unread.start += searched + more + 1;
                return line.map(Some);
            }
            searched = unread.len();
            if self.unread.start > 0 {
                self.buffer.copy_within(self.unread.clone(), 0);
                self.unread = 0..searched;
            }
            if searched == self.buffer.len() {
                let why = "la línea no cabe en el búfer";
                return Err(io::Error::new(ErrorKind::InvalidData, why));
            }
            match self.stream.read(&mut self.buffer[searched..]).await? {
                0 if searched == 0 => return Ok(None),
                0 => {
                    self.unread = 0..0;
                    return text(&self.buffer[..searched]).map(Some);
                }
                read => self.unread.end += read,
            }
        }
    }
}

fn text(line: &[u8]) -> io::Result<String> {
    let line = line.strip_suffix(b"\r").unwrap_or(line).to_vec();
    let why = |why| io::Error::new(ErrorKind::InvalidData, why);
    String::from_utf8(line).map_err(why)
}
// ANCHOR_END: lineas

// ANCHOR: pedidos
async fn room(address: SocketAddr) -> io::Result<()> {
    let stream = TcpStream::connect(address).await?;
    for piece in ["dos ", "sopas\nun flan\n", "té", &"!".repeat(20)] {
        stream.write_all(piece.as_bytes()).await?;
        bucle::yield_now().await;
    }
    stream.shutdown()
}

async fn kitchen() -> io::Result<()> {
    let any = SocketAddr::from(([127, 0, 0, 1], 0));
    let listener = TcpListener::bind(any)?;
    let room = spawn(room(listener.local_addr()?));
    let (stream, _) = listener.accept().await?;
    let mut lines = Lines::new(&stream, 16);
    let outcome = loop {
        match lines.next().await {
            Ok(Some(line)) => println!("{line}"),
            other => break other,
        }
    };
    if outcome.is_err() {
        println!("el tercero no cabe");
    }
    room.await.expect("la sala termina")
}

fn main() -> io::Result<()> {
    bucle::run(kitchen())
}
// ANCHOR_END: pedidos

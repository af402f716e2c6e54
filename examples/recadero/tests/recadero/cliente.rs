//! Un cliente de HTTP que cabe en una página: escribe bytes y lee bytes.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

pub struct Request {
    pub head: String,
    pub body: Vec<u8>,
}

impl Request {
    pub fn get(path: &str) -> Request {
        let head = format!("GET {path} HTTP/1.1\r\n");
        let body = Vec::new();
        Request { head, body }
    }

    /// Un recado.
    pub fn post(destination: &str, body: &[u8]) -> Request {
        let request = Request {
            head: "POST /recados HTTP/1.1\r\n".to_owned(),
            body: body.to_vec(),
        };
        request.with("recado-destino", destination)
    }

    pub fn with(mut self, name: &str, value: &str) -> Request {
        self.head += &format!("{name}: {value}\r\n");
        self
    }
}

#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

impl Reply {
    /// Un campo de un cuerpo JSON sin objetos dentro.
    pub fn field(&self, name: &str) -> Option<String> {
        let (_, rest) = self.body.split_once(&format!("\"{name}\":"))?;
        let end = rest.find([',', '}'])?;
        Some(rest[..end].trim().trim_matches('"').to_owned())
    }

    /// Exige un estado.
    pub fn is(self, wanted: u16) -> Result<Reply, String> {
        match self.status {
            status if status == wanted => Ok(self),
            other => Err(format!("contesta {other}, y no {wanted}")),
        }
    }
}

/// Hace una petición, por una conexión para ella sola.
pub fn send(
    address: SocketAddr,
    request: &Request,
    patience: Duration,
) -> Result<Reply, String> {
    // Cuál de los errores de un socket es depende de quién llegue antes.
    let failed = |_: std::io::Error| "sin respuesta".to_owned();
    let mut socket = TcpStream::connect(address).map_err(failed)?;
    socket.set_read_timeout(Some(patience)).map_err(failed)?;
    let head = format!(
        "{}host: recadero\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
        request.head,
        request.body.len()
    );
    // Quien rechaza una petición sin leerla entera cuelga antes: lo que diga
    // se lee igual.
    let _cut = socket
        .write_all(head.as_bytes())
        .and_then(|()| socket.write_all(&request.body));
    read(BufReader::new(socket)).map_err(failed)
}

fn read(mut input: impl BufRead) -> std::io::Result<Reply> {
    let mut line = String::new();
    input.read_line(&mut line)?;
    let status = line.split(' ').nth(1).and_then(|it| it.parse().ok());
    let status = status.ok_or(std::io::ErrorKind::UnexpectedEof)?;
    let headers = headers(&mut input)?;
    let length = headers.get("content-length").and_then(|it| it.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    input.read_exact(&mut body)?;
    let body = String::from_utf8_lossy(&body).into_owned();
    Ok(Reply {
        status,
        headers,
        body,
    })
}

/// Las cabeceras que quedan por leer, con su nombre en minúsculas.
pub fn headers(
    input: &mut impl BufRead,
) -> std::io::Result<BTreeMap<String, String>> {
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        let line = line.trim_end();
        if line.is_empty() {
            return Ok(headers);
        }
        if let Some((name, value)) = line.split_once(':') {
            let value = value.trim().to_owned();
            headers.insert(name.to_lowercase(), value);
        }
    }
}

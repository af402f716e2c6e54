//! Quien escucha los cambios: un cliente de SSE.

use std::io::{BufRead, BufReader, Error};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use crate::cliente::{Reply, headers};

pub struct Listener {
    lines: BufReader<TcpStream>,
}

impl Listener {
    /// Escucha, y espera a estar escuchando.
    pub fn open(
        address: SocketAddr,
        patience: Duration,
    ) -> Result<Listener, String> {
        let failed = |why: Error| format!("no se oye: {}", why.kind());
        let socket = TcpStream::connect(address).map_err(failed)?;
        socket.set_read_timeout(Some(patience)).map_err(failed)?;
        let head = "GET /sucesos HTTP/1.1\r\nhost: recadero\r\n\r\n";
        std::io::Write::write_all(&mut &socket, head.as_bytes())
            .map_err(failed)?;
        let mut lines = BufReader::new(socket);
        let mut line = String::new();
        lines.read_line(&mut line).map_err(failed)?;
        let status = line.split(' ').nth(1).unwrap_or_default();
        if status != "200" {
            return Err(format!("contesta {status}, y no 200"));
        }
        headers(&mut lines).map_err(failed)?;
        let mut listener = Listener { lines };
        // Lo primero es un comentario.
        while !listener.line()?.starts_with(':') {}
        Ok(listener)
    }

    /// El siguiente suceso que trae datos.
    pub fn next(&mut self) -> Result<Reply, String> {
        loop {
            let line = self.line()?;
            if let Some(data) = line.strip_prefix("data:") {
                return Ok(Reply {
                    status: 200,
                    headers: Default::default(),
                    body: data.trim().to_owned(),
                });
            }
        }
    }

    /// Una línea; las que miden los trozos no empiezan como las del SSE.
    fn line(&mut self) -> Result<String, String> {
        let mut line = String::new();
        match self.lines.read_line(&mut line) {
            Ok(0) => Err("deja de oírse".to_owned()),
            Ok(_) => Ok(line),
            Err(why) => Err(format!("no se oye: {}", why.kind())),
        }
    }
}

//! Conexiones TCP.
//!
//! Página: src/conexiones.md

// ANCHOR: escuchar
use std::io::{self, ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr};

use mio::net;

use crate::reactor::Way;
use crate::source::Registered;

/// Un socket que acepta conexiones.
#[derive(Debug)]
pub struct TcpListener {
    socket: Registered<net::TcpListener>,
}

impl TcpListener {
    /// Escucha en `address`; con el puerto 0, el sistema elige uno.
    ///
    /// # Errors
    ///
    /// Los del sistema: la dirección no vale, o ya está en uso.
    ///
    /// # Panics
    ///
    /// Fuera de un bucle.
    pub fn bind(address: SocketAddr) -> io::Result<TcpListener> {
        let socket = Registered::new(net::TcpListener::bind(address)?)?;
        Ok(TcpListener { socket })
    }

    /// Espera la próxima conexión. Es segura ante cancelación. Si esperan
    /// varias tareas, cada aviso las despierta a todas.
    ///
    /// # Errors
    ///
    /// Los del sistema. Ninguno estropea el socket: si faltan descriptores de
    /// archivo, espera a que se libere alguno antes de llamar otra vez.
    ///
    /// # Panics
    ///
    /// Fuera de un bucle, y si tiene que esperar fuera del suyo.
    pub async fn accept(&self) -> io::Result<(TcpStream, SocketAddr)> {
        let (stream, peer) =
            self.socket.attempt(Way::Read, |io| io.accept()).await?;
        Ok((TcpStream::new(stream)?, peer))
    }

    /// La dirección en la que escucha, con su puerto.
    ///
    /// # Errors
    ///
    /// Los del sistema.
    pub fn local_addr(&self) -> io::Result<SocketAddr> {
        self.socket.source.local_addr()
    }
}
// ANCHOR_END: escuchar

// ANCHOR: conexion
/// Una conexión. Una tarea puede leer mientras otra escribe.
#[derive(Debug)]
pub struct TcpStream {
    socket: Registered<net::TcpStream>,
}

impl TcpStream {
    /// Abre una conexión con `address`.
    ///
    /// No busca nombres: esa búsqueda bloquea, y va en `spawn_blocking`. Si
    /// se cancela, la conexión se cierra.
    ///
    /// # Errors
    ///
    /// Los del sistema: nadie escucha, o la red no llega.
    ///
    /// # Panics
    ///
    /// Fuera de un bucle, o si se cambia de bucle a medias.
    pub async fn connect(address: SocketAddr) -> io::Result<TcpStream> {
        let stream = TcpStream::new(net::TcpStream::connect(address)?)?;
        // El sistema avisa cuando se puede escribir: o hay conexión, o hay
        // un error guardado.
        let connected = |io: &net::TcpStream| {
            io.take_error()?.map_or(Ok(()), Err)?;
            io.peer_addr().map(drop).map_err(|why| match why.kind() {
                ErrorKind::NotConnected => ErrorKind::WouldBlock.into(),
                _ => why,
            })
        };
        stream.socket.attempt(Way::Write, connected).await?;
        Ok(stream)
    }

    fn new(stream: net::TcpStream) -> io::Result<TcpStream> {
        // Como asyncio. Si el sistema no deja, la conexión vale igual.
        let _ = stream.set_nodelay(true);
        let socket = Registered::new(stream)?;
        Ok(TcpStream { socket })
    }

    /// Espera a que haya datos y lee hasta llenar `buffer`, o menos; cero si
    /// el otro extremo ha cerrado, o si en `buffer` no cabe nada. Es segura
    /// ante cancelación.
    ///
    /// # Errors
    ///
    /// Los del sistema, como una conexión reiniciada.
    ///
    /// # Panics
    ///
    /// Si tiene que esperar fuera de su bucle.
    pub async fn read(&self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self
            .socket
            .attempt(Way::Read, |mut io| io.read(buffer))
            .await?;
        if read < buffer.len() {
            self.socket.short(Way::Read);
        }
        Ok(read)
    }

    /// Escribe todo `bytes`, por partes si hace falta.
    ///
    /// No es segura ante cancelación: puede haberse escrito una parte.
    ///
    /// # Errors
    ///
    /// Los del sistema, como una conexión cerrada por el otro extremo.
    ///
    /// # Panics
    ///
    /// Si tiene que esperar fuera de su bucle.
    pub async fn write_all(&self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            let write =
                self.socket.attempt(Way::Write, |mut io| io.write(bytes));
            let written = write.await?;
            if written < bytes.len() {
                self.socket.short(Way::Write);
            }
            bytes = &bytes[written..];
        }
        Ok(())
    }

    /// Cierra la escritura: el otro extremo lee hasta el final, y todavía
    /// puede responder.
    ///
    /// # Errors
    ///
    /// Los del sistema, como que ya no haya conexión.
    pub fn shutdown(&self) -> io::Result<()> {
        self.socket.source.shutdown(Shutdown::Write)
    }

    /// Si cada escritura sale en cuanto puede, como al principio. Con
    /// `false`, una pequeña espera a que el otro extremo confirme la
    /// anterior: viajan menos paquetes, y más tarde.
    ///
    /// # Errors
    ///
    /// Los del sistema.
    pub fn set_nodelay(&self, on: bool) -> io::Result<()> {
        self.socket.source.set_nodelay(on)
    }

    /// Lo último que se le dijo a [`set_nodelay`](TcpStream::set_nodelay).
    ///
    /// # Errors
    ///
    /// Los del sistema.
    pub fn nodelay(&self) -> io::Result<bool> {
        self.socket.source.nodelay()
    }

    /// La dirección de este extremo.
    ///
    /// # Errors
    ///
    /// Los del sistema.
    pub fn local_addr(&self) -> io::Result<SocketAddr> {
        self.socket.source.local_addr()
    }

    /// La dirección del otro extremo.
    ///
    /// # Errors
    ///
    /// Los del sistema, como que ya no haya conexión.
    pub fn peer_addr(&self) -> io::Result<SocketAddr> {
        self.socket.source.peer_addr()
    }
}
// ANCHOR_END: conexion

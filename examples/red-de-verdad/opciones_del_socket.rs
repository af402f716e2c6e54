//! Lo que se pide a un socket antes de confiar en él, y lo que trae puesto.
//!
//! Ejecuta: cargo run --bin opciones_del_socket
//! Otra salida: asyncio pide `TCP_NODELAY` sin que se lo digas.

// ANCHOR: programa
use socket2::{SockRef, TcpKeepalive};
use std::io;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};

fn tune(socket: &TcpStream) -> io::Result<()> {
    socket.set_nodelay(true)?;
    let probes = TcpKeepalive::new()
        .with_time(Duration::from_secs(60))
        .with_interval(Duration::from_secs(10))
        .with_retries(3);
    SockRef::from(socket).set_tcp_keepalive(&probes)
}

fn describe(when: &str, socket: &TcpStream) -> io::Result<()> {
    let options = SockRef::from(socket);
    println!("{when}: TCP_NODELAY {}", socket.nodelay()?);
    println!("{when}: SO_KEEPALIVE {}", options.keepalive()?);
    let silence = options.tcp_keepalive_time()?.as_secs();
    println!("{when}: pregunta tras {silence} s de silencio");
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let socket = TcpStream::connect(listener.local_addr()?).await?;
    describe("al conectar", &socket)?;
    tune(&socket)?;
    describe("después", &socket)
}
// ANCHOR_END: programa

//! Conectar por dirección no usa más hilos; conectar por nombre, sí.
//!
//! Ejecuta: cargo run --bin por_nombre

// ANCHOR: programa
use std::io;
use std::thread;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Builder;

async fn connect() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port();
    println!("bucle: conecta con 127.0.0.1");
    TcpStream::connect(("127.0.0.1", port)).await?;
    println!("bucle: conecta con localhost");
    TcpStream::connect(("localhost", port)).await?;
    println!("bucle: conectado");
    Ok(())
}

fn main() -> io::Result<()> {
    let loop_thread = thread::current().id();
    let runtime = Builder::new_current_thread()
        .enable_io()
        .on_thread_start(move || {
            let same = thread::current().id() == loop_thread;
            let answer = if same { "sí" } else { "no" };
            println!("arranca un hilo; ¿es el del bucle? {answer}");
        })
        .build()?;
    runtime.block_on(connect())
}
// ANCHOR_END: programa

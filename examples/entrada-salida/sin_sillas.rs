//! Un fallo de `accept` no tiene por qué acabar con el servidor.
//!
//! Ejecuta: cargo run --bin sin_sillas

// ANCHOR: programa
use std::fs::File;
use std::io::{self, ErrorKind};
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

async fn attend(mut client: TcpStream) -> io::Result<()> {
    client.write_all(b"bienvenida").await
}

async fn serve(listener: TcpListener, full: Arc<Notify>, freed: Arc<Notify>) {
    loop {
        match listener.accept().await {
            Ok((socket, _)) => {
                tokio::spawn(attend(socket));
            }
            // Quien llamaba ha colgado: que pase el siguiente.
            Err(error) if error.kind() == ErrorKind::ConnectionAborted => {}
            // Falta algo: repetir sin esperar sería girar en vacío.
            Err(_) => {
                println!("no se acepta a nadie");
                full.notify_one();
                freed.notified().await;
            }
        }
    }
}

/// Abre archivos hasta que el sistema no deja abrir más.
fn exhaust() -> io::Result<Vec<File>> {
    // Con un límite pequeño, se llega antes.
    rlimit::setrlimit(rlimit::Resource::NOFILE, 64, 64)?;
    let mut files = Vec::new();
    while let Ok(file) = File::open("/dev/null") {
        files.push(file);
    }
    Ok(files)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut client = TcpStream::connect(listener.local_addr()?).await?;
    let mut files = exhaust()?;
    let (full, freed) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    tokio::spawn(serve(listener, full.clone(), freed.clone()));

    full.notified().await;
    println!("se liberan dos descriptores");
    files.truncate(files.len() - 2);
    freed.notify_one();

    let mut greeting = String::new();
    client.read_to_string(&mut greeting).await?;
    println!("a la mesa le dicen: {greeting}");
    Ok(())
}
// ANCHOR_END: programa

//! Sin descriptores no hay conexión nueva, y el socket que escucha sigue bien.
//!
//! Ejecuta: cargo run --bin sin_descriptores

// ANCHOR: programa
use bucle::{TcpListener, TcpStream};
use std::fs::File;
use std::io;

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

fn main() -> io::Result<()> {
    bucle::run(async {
        let address = "127.0.0.1:0".parse().expect("es una dirección");
        let listener = TcpListener::bind(address)?;
        let client = TcpStream::connect(listener.local_addr()?).await?;

        let mut files = exhaust()?;
        match listener.accept().await {
            Ok(_) => println!("acepta, y no tenía con qué"),
            Err(_) => println!("no acepta: faltan descriptores"),
        }

        files.pop();
        let (server, _) = listener.accept().await?;
        println!("libera uno, y acepta la que esperaba");
        client.write_all(b"sopa").await?;
        let n = server.read(&mut [0; 16]).await?;
        println!("llegan {n} bytes");
        Ok(())
    })
}
// ANCHOR_END: programa

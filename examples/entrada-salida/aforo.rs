//! Un límite de conexiones: quien no cabe espera en la fila del sistema.
//!
//! Ejecuta: cargo run --bin aforo

// ANCHOR: programa
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::sleep;

const PLACES: usize = 2;

async fn attend(mut client: TcpStream, inside: usize) -> io::Result<()> {
    client.write_u8(inside as u8).await?;
    // Cero bytes: la mesa se ha ido.
    while client.read(&mut [0; 16]).await? > 0 {}
    Ok(())
}

async fn serve(listener: TcpListener) {
    let places = Arc::new(Semaphore::new(PLACES));
    loop {
        // Primero el sitio y después la conexión.
        let permit = places.clone().acquire_owned().await;
        let permit = permit.expect("nadie cierra el semáforo");
        match listener.accept().await {
            Ok((socket, _)) => {
                let inside = PLACES - places.available_permits();
                tokio::spawn(async move {
                    if let Err(error) = attend(socket, inside).await {
                        eprintln!("una conversación acaba mal: {error}");
                    }
                    drop(permit);
                });
            }
            Err(error) => {
                eprintln!("no se acepta: {error}");
                sleep(Duration::from_secs(1)).await;
            }
        }
    }
}

async fn enters(name: &str, client: &mut TcpStream) -> io::Result<()> {
    println!("{name} entra, y hay {} dentro", client.read_u8().await?);
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(serve(listener));

    let mut first = TcpStream::connect(address).await?;
    enters("la mesa 1", &mut first).await?;
    let mut second = TcpStream::connect(address).await?;
    enters("la mesa 2", &mut second).await?;
    let mut third = TcpStream::connect(address).await?;
    println!("la mesa 3 está conectada, y nadie la atiende");

    println!("la mesa 1 se va");
    drop(first);
    enters("la mesa 3", &mut third).await
}
// ANCHOR_END: programa

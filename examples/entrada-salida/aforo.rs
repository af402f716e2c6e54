//! Un límite de conexiones: quien no cabe espera en la fila del sistema.
//!
//! Ejecuta: cargo run --bin aforo

// ANCHOR: programa
use std::io;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

const PLACES: usize = 2;

async fn attend(mut table: TcpStream, inside: usize) -> io::Result<()> {
    table.write_u8(inside as u8).await?;
    // Cero bytes: la mesa se ha ido.
    while table.read(&mut [0; 16]).await? > 0 {}
    Ok(())
}

async fn serve(listener: TcpListener) -> io::Result<()> {
    let places = Arc::new(Semaphore::new(PLACES));
    loop {
        // Primero el sitio y después la conexión.
        let place = places.clone().acquire_owned().await;
        let place = place.expect("nadie cierra el semáforo");
        let (table, _) = listener.accept().await?;
        let inside = PLACES - places.available_permits();
        tokio::spawn(async move {
            let served = attend(table, inside).await;
            drop(place);
            served
        });
    }
}

async fn enters(name: &str, table: &mut TcpStream) -> io::Result<()> {
    println!("{name} entra, y hay {} dentro", table.read_u8().await?);
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

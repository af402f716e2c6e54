//! Un límite de conexiones: quien no cabe espera en la fila del sistema.
//!
//! Ejecuta: cargo run --bin aforo

// ANCHOR: programa
use std::io;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

const SEATS: usize = 2;

async fn attend(mut guest: TcpStream, inside: usize) -> io::Result<()> {
    guest.write_u8(inside as u8).await?;
    // Cero bytes: se ha levantado de la mesa.
    while guest.read(&mut [0; 16]).await? > 0 {}
    Ok(())
}

async fn serve(listener: TcpListener) -> io::Result<()> {
    let seats = Arc::new(Semaphore::new(SEATS));
    loop {
        // Primero el sitio y después la conexión.
        let seat = seats.clone().acquire_owned().await;
        let seat = seat.expect("nadie cierra el semáforo");
        let (guest, _) = listener.accept().await?;
        let inside = SEATS - seats.available_permits();
        tokio::spawn(async move {
            let served = attend(guest, inside).await;
            drop(seat);
            served
        });
    }
}

async fn enters(name: &str, guest: &mut TcpStream) -> io::Result<()> {
    println!("{name} se sienta: {} dentro", guest.read_u8().await?);
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(serve(listener));

    let mut ana = TcpStream::connect(address).await?;
    enters("Ana", &mut ana).await?;
    let mut luis = TcpStream::connect(address).await?;
    enters("Luis", &mut luis).await?;
    let mut eva = TcpStream::connect(address).await?;
    println!("Eva está conectada, y nadie la atiende");

    println!("Ana se va");
    drop(ana);
    enters("Eva", &mut eva).await
}
// ANCHOR_END: programa

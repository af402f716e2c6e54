//! Los bytes han llegado, y quien los espera sigue cuando le toca.
//!
//! Ejecuta: cargo run --bin turno_del_lector

// ANCHOR: programa
use bucle::{TcpListener, TcpStream};
use std::io;

async fn wait_for_dish(kitchen: TcpStream) -> io::Result<()> {
    println!("sala: espero un plato");
    let mut buffer = [0; 16];
    loop {
        match kitchen.read(&mut buffer).await? {
            0 => break,
            n => println!("sala: {}", String::from_utf8_lossy(&buffer[..n])),
        }
    }
    println!("sala: no hay más");
    Ok(())
}

async fn send_dish(room: TcpStream) -> io::Result<()> {
    room.write_all(b"sopa").await?;
    println!("cocina: la sopa ha salido");
    // Aquí se suelta `room`, y la conexión se cierra.
    Ok(())
}

async fn bake() -> io::Result<()> {
    println!("horno: estaba en la cola, voy antes");
    Ok(())
}

async fn restaurant() -> io::Result<()> {
    let address = "127.0.0.1:0".parse().expect("es una dirección");
    let listener = TcpListener::bind(address)?;
    let room = TcpStream::connect(listener.local_addr()?).await?;
    let (kitchen, _) = listener.accept().await?;
    let tasks = [
        bucle::spawn(wait_for_dish(kitchen)),
        bucle::spawn(send_dish(room)),
        bucle::spawn(bake()),
    ];
    for task in tasks {
        task.await.expect("nadie la cancela")?;
    }
    Ok(())
}

fn main() -> io::Result<()> {
    bucle::run(restaurant())
}
// ANCHOR_END: programa

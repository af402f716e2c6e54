//! UDP: cada envío es un mensaje entero, y lo que no cabe se pierde.
//!
//! Ejecuta: cargo run --bin mensajes_sueltos

// ANCHOR: programa
use std::borrow::Cow;
use std::io;
use tokio::net::UdpSocket;

fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

async fn answer(kitchen: &UdpSocket) -> io::Result<()> {
    let mut note = [0; 1500];
    let (n, table) = kitchen.recv_from(&mut note).await?;
    let reply = format!("[{}] {n} bytes", text(&note[..n]));
    kitchen.send_to(reply.as_bytes(), table).await?;
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let kitchen = UdpSocket::bind("127.0.0.1:0").await?;
    let table = UdpSocket::bind("127.0.0.1:0").await?;
    table.connect(kitchen.local_addr()?).await?;

    // Tres envíos seguidos, y uno no lleva nada.
    for note in ["sopa de ajo", "", "pan"] {
        table.send(note.as_bytes()).await?;
    }
    let mut reply = [0; 1500];
    for _ in 0..3 {
        answer(&kitchen).await?;
        let n = table.recv(&mut reply).await?;
        println!("{}", text(&reply[..n]));
    }

    // Un búfer de cuatro bytes, y dos mensajes más largos.
    for note in ["sopa de pollo", "flan de coco"] {
        table.send(note.as_bytes()).await?;
        let (n, _) = kitchen.recv_from(&mut reply[..4]).await?;
        println!("cabe: {}", text(&reply[..n]));
    }

    // Nadie lee mientras se envía, y el sistema no guarda tantos.
    for _ in 0..2000 {
        table.send(&[0; 1000]).await?;
    }
    kitchen.readable().await?;
    let mut kept = 0;
    while kitchen.try_recv(&mut reply).is_ok() {
        kept += 1;
    }
    println!("llegan todos: {}", kept == 2000);

    // Enviar a una cocina cerrada no falla; recibir de ella, aquí, sí.
    drop(kitchen);
    println!("enviado: {}", table.send(b"flan").await.is_ok());
    let error = table.recv(&mut reply).await.expect_err("no hay nadie");
    println!("al recibir: {:?}", error.kind());
    Ok(())
}
// ANCHOR_END: programa

//! Una tarea lee y pasa lo leído por un canal, que sí se puede soltar.
//!
//! Ejecuta: cargo run --bin lectora_aparte

// ANCHOR: programa
use std::io;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::sync::mpsc;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

/// Cada plato son cuatro letras, y llegan de dos en dos.
async fn dining_room(mut window_pipe: DuplexStream) -> io::Result<()> {
    for (letters, minutes) in [("so", 4), ("pa", 1), ("fl", 1), ("an", 1)] {
        window_pipe.write_all(letters.as_bytes()).await?;
        sleep(minutes * MINUTE).await;
    }
    Ok(())
}

async fn reader(
    mut kitchen_pipe: DuplexStream,
    orders_tx: mpsc::Sender<String>,
) {
    let mut order = [0; 4];
    while kitchen_pipe.read_exact(&mut order).await.is_ok() {
        let order = order.escape_ascii().to_string();
        if orders_tx.send(order).await.is_err() {
            break;
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let (window_pipe, kitchen_pipe) = duplex(64);
    let (orders_tx, mut orders_rx) = mpsc::channel(1);
    let floor = tokio::spawn(dining_room(window_pipe));
    tokio::spawn(reader(kitchen_pipe, orders_tx));

    loop {
        tokio::select! {
            order = orders_rx.recv() => match order {
                Some(order) => println!("plato: {order}"),
                None => break,
            },
            () = sleep(3 * MINUTE) => println!("mira el horno"),
        }
    }
    floor.await?
}
// ANCHOR_END: programa

//! Una lectura que el bucle fija fuera no pierde nada.
//!
//! Ejecuta: cargo run --bin lectura_entera

// ANCHOR: programa
use std::io;
use std::pin::pin;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
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

async fn next_order(kitchen_pipe: &mut DuplexStream) -> io::Result<String> {
    let mut order = [0; 4];
    kitchen_pipe.read_exact(&mut order).await?;
    Ok(order.escape_ascii().to_string())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let (window_pipe, mut kitchen_pipe) = duplex(64);
    let floor = tokio::spawn(dining_room(window_pipe));

    for _ in 0..2 {
        let mut reading = pin!(next_order(&mut kitchen_pipe));
        let order = loop {
            tokio::select! {
                order = &mut reading => break order?,
                () = sleep(3 * MINUTE) => println!("mira el horno"),
            }
        };
        println!("plato: {order}");
    }
    floor.await?
}
// ANCHOR_END: programa

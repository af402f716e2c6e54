//! Una lectura que se abandona a medias pierde lo que había leído.
//!
//! Ejecuta: cargo run --bin letras_perdidas
//! Sin gemelo: `StreamReader` no saca nada de su búfer hasta tenerlo entero

// ANCHOR: programa
use std::io;
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

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let (window_pipe, mut kitchen_pipe) = duplex(64);
    let floor = tokio::spawn(dining_room(window_pipe));

    let mut order = [0; 4];
    loop {
        tokio::select! {
            read = kitchen_pipe.read_exact(&mut order) => match read {
                Ok(_) => println!("plato: {}", order.escape_ascii()),
                Err(_) => {
                    println!("el último plato llega a medias");
                    break;
                }
            },
            () = sleep(3 * MINUTE) => println!("mira el horno"),
        }
    }
    floor.await?
}
// ANCHOR_END: programa

//! Una función que no es `async` no puede esperar sitio; sin límite, lo hay.
//!
//! Ejecuta: cargo run --bin timbre

// ANCHOR: programa
use std::thread;
use tokio::sync::mpsc;

/// No es `async`: no puede esperar sitio.
fn ring(bell_tx: &mpsc::UnboundedSender<u32>, table: u32) {
    if bell_tx.send(table).is_err() {
        println!("la sala ha cerrado");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (bell_tx, mut bell_rx) = mpsc::unbounded_channel();
    // Un hilo corriente, sin bucle.
    let tables = thread::spawn(move || {
        for table in 1..=3 {
            ring(&bell_tx, table);
        }
    });
    while let Some(table) = bell_rx.recv().await {
        println!("llama la mesa {table}");
    }
    tables.join().expect("el timbre no falla");
}
// ANCHOR_END: programa

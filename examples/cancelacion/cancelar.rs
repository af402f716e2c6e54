//! Cancelar una tarea: su future se suelta y solo se ejecuta `Drop`.
//!
//! Ejecuta: cargo run --bin cancelar

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

/// Un fuego encendido: se apaga al soltarlo, pase lo que pase.
struct Burner;

impl Drop for Burner {
    fn drop(&mut self) {
        println!("apaga el fuego");
    }
}

async fn cook() {
    println!("enciende el fuego");
    let _burner = Burner;
    sleep(Duration::from_secs(3600)).await;
    println!("sirve el guiso");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let stew = tokio::spawn(cook());
    sleep(Duration::from_secs(1)).await;

    stew.abort();
    println!("pide la cancelación");

    match stew.await {
        Err(error) if error.is_cancelled() => println!("guiso cancelado"),
        _ => println!("guiso servido"),
    }
}
// ANCHOR_END: programa

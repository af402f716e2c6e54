//! Una tarea a la que nadie espera, y un programa que acaba.
//!
//! Ejecuta: cargo run --bin que_imprime_pasos

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

async fn cook() {
    println!("guiso: al fuego");
    sleep(Duration::from_secs(10)).await;
    println!("guiso: servido");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let stew = tokio::spawn(cook());
    sleep(Duration::from_secs(1)).await;
    println!("la cocina cierra");
    drop(stew);
}
// ANCHOR_END: programa

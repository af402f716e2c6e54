//! Un future que nadie espera ni lanza: el compilador avisa.
//!
//! Ejecuta: cargo check --features diagnosticos --bin await_olvidado

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

async fn cook(dish: &str) {
    println!("sale {dish}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    cook("sopa");
    sleep(Duration::from_secs(1));
    tokio::spawn(cook("flan"));
    cook("pan").await;
}
// ANCHOR_END: programa

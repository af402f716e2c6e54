//! Quien se va de una barrera de Tokio sigue contando.
//!
//! Ejecuta: cargo run --bin silla_vacia
//!
//! Sin gemelo: en asyncio, quien se va deja de contar, como en `piezas`.

// ANCHOR: programa
use std::future::Future;
use std::time::Duration;
use tokio::time::timeout;

async fn wait(who: &str, meeting: impl Future) {
    match timeout(Duration::from_secs(60), meeting).await {
        Ok(_) => println!("  {who} empieza: cree que son dos"),
        Err(_) => println!("  {who} se cansa y se va"),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("la barrera de Tokio");
    let table = tokio::sync::Barrier::new(2);
    wait("Ana", table.wait()).await;
    wait("Luis", table.wait()).await;

    println!("la de piezas");
    let table = piezas::Barrier::new(2);
    wait("Ana", table.wait()).await;
    wait("Luis", table.wait()).await;
}
// ANCHOR_END: programa

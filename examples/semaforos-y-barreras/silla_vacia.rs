//! Quien se va de una barrera de Tokio sigue contando.
//!
//! Ejecuta: cargo run --bin silla_vacia
//!
//! Sin gemelo: en asyncio, quien se va deja de contar, como en `piezas`.

// ANCHOR: programa
use std::future::Future;
use std::time::Duration;
use tokio::time::timeout;

const MINUTE: Duration = Duration::from_millis(100);

async fn wait(who: &str, meeting: impl Future) {
    match timeout(MINUTE, meeting).await {
        Ok(_) => println!("  {who} empieza: cree que están las dos"),
        Err(_) => println!("  {who} se cansa y se va"),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("la barrera de Tokio");
    let barrier = tokio::sync::Barrier::new(2);
    wait("la mesa 1", barrier.wait()).await;
    wait("la mesa 2", barrier.wait()).await;

    println!("la de piezas");
    let barrier = piezas::Barrier::new(2);
    wait("la mesa 1", barrier.wait()).await;
    wait("la mesa 2", barrier.wait()).await;
}
// ANCHOR_END: programa

//! Un aviso sin memoria no llega a quien aún no esperaba.
//!
//! Ejecuta: cargo run --bin llega_tarde

// ANCHOR: programa
use std::future::Future;
use std::time::Duration;
use tokio::sync::{Notify, SetOnce};
use tokio::time::timeout;

const MINUTE: Duration = Duration::from_millis(100);

async fn eat(who: &str, bell: impl Future) {
    match timeout(60 * MINUTE, bell).await {
        Ok(_) => println!("  {who} come"),
        Err(_) => println!("  {who} sigue esperando una hora después"),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("la campana suena y se calla");
    let bell = Notify::new();
    let waiting = bell.notified();
    bell.notify_waiters();
    eat("la mesa 1, que esperaba,", waiting).await;
    eat("la mesa 2, que llega después,", bell.notified()).await;

    println!("el cartel se queda puesto");
    let sign = SetOnce::new();
    sign.set(()).expect("nadie lo ha puesto antes");
    eat("la mesa 2, que llega después,", sign.wait()).await;
}
// ANCHOR_END: programa

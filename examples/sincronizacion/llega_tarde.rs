//! Un aviso sin memoria no llega a quien aún no esperaba.
//!
//! Ejecuta: cargo run --bin llega_tarde

// ANCHOR: programa
use std::future::Future;
use std::time::Duration;
use tokio::sync::{Notify, SetOnce};
use tokio::time::timeout;

const MINUTE: Duration = Duration::from_millis(100);

async fn eat(who: &str, open: impl Future) {
    match timeout(60 * MINUTE, open).await {
        Ok(_) => println!("  {who} come"),
        Err(_) => println!("  {who} sigue esperando una hora después"),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("la campana suena y se calla");
    let open_notify = Notify::new();
    let waiting = open_notify.notified();
    open_notify.notify_waiters();
    eat("la mesa 1, que esperaba,", waiting).await;
    eat("la mesa 2, que llega después,", open_notify.notified()).await;

    println!("el cartel se queda puesto");
    let open_once = SetOnce::new();
    open_once.set(()).expect("nadie lo ha puesto antes");
    eat("la mesa 2, que llega después,", open_once.wait()).await;
}
// ANCHOR_END: programa

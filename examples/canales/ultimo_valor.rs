//! Un valor que cambia: quien mira ve el último, no la historia.
//!
//! Ejecuta: cargo run --bin ultimo_valor

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

async fn warm_up(oven_tx: watch::Sender<u32>) {
    for degrees in [60, 90, 120, 150, 180] {
        sleep(MINUTE).await;
        oven_tx.send_replace(degrees);
    }
}

async fn glance(mut oven_rx: watch::Receiver<u32>) {
    while oven_rx.changed().await.is_ok() {
        let degrees = *oven_rx.borrow_and_update();
        println!("flan: {degrees} grados");
        // Mientras cuaja no mira.
        sleep(MINUTE * 5 / 2).await;
    }
    println!("flan: nadie toca ya el horno");
}

async fn bake(mut oven_rx: watch::Receiver<u32>) {
    match oven_rx.wait_for(|degrees| *degrees >= 150).await {
        Ok(degrees) => println!("pan: entra a {} grados", *degrees),
        Err(_) => println!("pan: nadie toca ya el horno"),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (oven_tx, oven_rx) = watch::channel(20);
    println!("ahora: {} grados", *oven_rx.borrow());
    tokio::join!(warm_up(oven_tx), glance(oven_rx.clone()), bake(oven_rx),);
}
// ANCHOR_END: programa

//! Un valor que cambia: quien mira ve el último, no la historia.
//!
//! Ejecuta: cargo run --bin ultimo_valor

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

async fn warm_up(oven: watch::Sender<u32>) {
    for degrees in [60, 90, 120, 150, 180] {
        sleep(MINUTE).await;
        oven.send_replace(degrees);
    }
}

async fn glance(mut oven: watch::Receiver<u32>) {
    while oven.changed().await.is_ok() {
        let degrees = *oven.borrow_and_update();
        println!("flan: {degrees} grados");
        // Mientras cuaja no mira.
        sleep(MINUTE * 5 / 2).await;
    }
    println!("flan: nadie toca ya el horno");
}

async fn bake(mut oven: watch::Receiver<u32>) {
    let hot = oven.wait_for(|degrees| *degrees >= 150).await;
    let degrees = *hot.expect("el horno llega a 150");
    println!("pan: entra a {degrees} grados");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (oven, thermometer) = watch::channel(20);
    println!("ahora: {} grados", *thermometer.borrow());
    tokio::join!(
        warm_up(oven),
        glance(thermometer.clone()),
        bake(thermometer),
    );
}
// ANCHOR_END: programa

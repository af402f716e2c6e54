//! Lo que ya ha terminado no se espera otra vez: su rama se apaga.
//!
//! Ejecuta: cargo run --bin ya_terminado
//!
//! Con errores: el pánico de esperar dos veces, que es lo que se enseña.

// ANCHOR: programa
use std::pin::pin;
use std::time::Duration;
use tokio::time::sleep;
use tokio::time::{Instant, interval_at};

const MINUTE: Duration = Duration::from_millis(100);

async fn bake() -> &'static str {
    sleep(10 * MINUTE).await;
    "el pan está"
}

async fn always() {
    let mut ticks = interval_at(Instant::now() + 15 * MINUTE, 15 * MINUTE);
    let mut bread = pin!(bake());
    for _ in 0..3 {
        tokio::select! {
            news = &mut bread => println!("  {news}"),
            _ = ticks.tick() => println!("  un cuarto de hora"),
        }
    }
}

async fn once() {
    let mut ticks = interval_at(Instant::now() + 15 * MINUTE, 15 * MINUTE);
    let mut bread = pin!(bake());
    let mut baking = true;
    for _ in 0..3 {
        tokio::select! {
            news = &mut bread, if baking => {
                baking = false;
                println!("  {news}");
            }
            _ = ticks.tick() => println!("  un cuarto de hora"),
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("la rama sigue ahí:");
    if tokio::spawn(always()).await.is_err() {
        println!("  falla: el pan ya se había esperado");
    }
    println!("la rama se apaga:");
    once().await;
}
// ANCHOR_END: programa

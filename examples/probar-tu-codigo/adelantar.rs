//! Lo que `advance` no hace: dar paso a quien despierta, y esperarlo.
//!
//! Ejecuta: cargo run --bin adelantar
//! Sin gemelo: asyncio no trae un reloj que se pueda adelantar.
//! Solo con el reloj virtual: `advance` entra en pánico si no está parado.

// ANCHOR: programa
use std::time::Duration;
use tokio::task::yield_now;
use tokio::time::{Instant, advance, sleep};

const MINUTE: Duration = Duration::from_millis(200);
const THREE_AND_A_HALF: Duration = Duration::from_millis(700);

/// Mira el horno cada minuto, tres veces.
async fn three_looks() {
    let start = Instant::now();
    for _ in 0..3 {
        sleep(MINUTE).await;
        let minutes = start.elapsed().div_duration_f64(MINUTE);
        println!("  mira en el minuto {minutes:.1}");
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("con sleep:");
    let looks = tokio::spawn(three_looks());
    sleep(THREE_AND_A_HALF).await;
    println!("  pasa la hora: acabada, {}", looks.is_finished());

    println!("con advance, nada más lanzarla:");
    let looks = tokio::spawn(three_looks());
    advance(THREE_AND_A_HALF).await;
    println!("  pasa la hora: acabada, {}", looks.is_finished());
    looks.abort();

    println!("con advance, cuando ya espera:");
    let looks = tokio::spawn(three_looks());
    yield_now().await;
    advance(THREE_AND_A_HALF).await;
    println!("  pasa la hora: acabada, {}", looks.is_finished());
    looks.await.expect("nadie la cancela");
}
// ANCHOR_END: programa

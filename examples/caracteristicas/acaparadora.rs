//! Un tiempo límite ya vencido no detiene a la tarea que no cede.
//!
//! Ejecuta: cargo run --bin acaparadora

// ANCHOR: programa
use std::time::Duration;
use tokio::task::yield_now;
use tokio::time::timeout;

async fn knead(turns: &mut u32, yields: bool) {
    for _ in 0..1_000 {
        *turns += 1;
        if yields {
            yield_now().await;
        }
    }
}

async fn with_limit(yields: bool) {
    let mut turns = 0;
    let expired = timeout(Duration::ZERO, knead(&mut turns, yields))
        .await
        .is_err();
    println!("  vueltas: {turns}");
    println!(
        "  el límite la detiene: {}",
        if expired { "sí" } else { "no" }
    );
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("sin ceder");
    with_limit(false).await;
    println!("cede en cada vuelta");
    with_limit(true).await;
}
// ANCHOR_END: programa

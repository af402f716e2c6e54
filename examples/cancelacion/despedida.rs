//! Pedir a una tarea que termine, y dejarle recoger con un `await`.
//!
//! Ejecuta: cargo run --bin despedida

// ANCHOR: programa
use std::time::Duration;
use tokio::task::JoinError;
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

const MINUTE: Duration = Duration::from_millis(100);

async fn cook(closing: CancellationToken) -> &'static str {
    let stew = closing.run_until_cancelled(sleep(60 * MINUTE)).await;
    if stew.is_some() {
        return "guiso servido";
    }
    println!("apaga el fuego y friega");
    sleep(5 * MINUTE).await;
    "cocina recogida"
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let opening = Instant::now();
    let closing = CancellationToken::new();
    let kitchen_task = tokio::spawn(cook(closing.clone()));
    sleep(10 * MINUTE).await;

    closing.cancel();
    println!("pide que termine");

    let end = kitchen_task.await?;
    println!(
        "minuto {}: {end}",
        opening.elapsed().as_millis() / MINUTE.as_millis()
    );
    Ok(())
}
// ANCHOR_END: programa

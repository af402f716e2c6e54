//! Quedarse con la primera que llega, y qué pasa con la otra.
//!
//! Ejecuta: cargo run --bin la_primera

// ANCHOR: programa
use std::time::Duration;
use tokio::task::JoinError;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

async fn bring(shop: &'static str, minutes: u32) -> &'static str {
    sleep(minutes * MINUTE).await;
    println!("  llega el pan de {shop}");
    shop
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    println!("la otra se abandona:");
    let first = tokio::select! {
        shop = bring("la plaza", 20) => shop,
        shop = bring("la esquina", 10) => shop,
    };
    println!("  gana {first}");
    sleep(60 * MINUTE).await;

    println!("la otra sigue:");
    let mut square = tokio::spawn(bring("la plaza", 20));
    let mut corner = tokio::spawn(bring("la esquina", 10));
    let first = tokio::select! {
        shop = &mut square => shop,
        shop = &mut corner => shop,
    };
    println!("  gana {}", first?);
    let second = square.await?;
    println!("  después, {second}");
    Ok(())
}
// ANCHOR_END: programa

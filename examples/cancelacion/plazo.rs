//! Un tiempo límite abandona un future, y deja en marcha una tarea.
//!
//! Ejecuta: cargo run --bin plazo

// ANCHOR: programa
use std::time::Duration;
use tokio::task::JoinError;
use tokio::time::{sleep, timeout};

const MINUTE: Duration = Duration::from_millis(100);

async fn cook(dish: &'static str) -> &'static str {
    sleep(20 * MINUTE).await;
    println!("sale: {dish}");
    dish
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    match timeout(30 * MINUTE, cook("sopa")).await {
        Ok(dish) => println!("a tiempo: {dish}"),
        Err(_) => println!("tarde: la sopa se abandona"),
    }

    if timeout(10 * MINUTE, cook("pan")).await.is_err() {
        println!("tarde: el pan se abandona");
    }

    let mut flan = tokio::spawn(cook("flan"));
    if timeout(10 * MINUTE, &mut flan).await.is_err() {
        println!("tarde: el flan sigue");
    }
    println!("servido: {}", flan.await?);
    Ok(())
}
// ANCHOR_END: programa

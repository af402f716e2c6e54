//! El permiso vuelve también si falla o se cancela quien lo tiene.
//!
//! Ejecuta: cargo run --bin pase_lo_que_pase

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};

const MINUTE: Duration = Duration::from_millis(100);

async fn roast(oven: &Semaphore, dish: &str) -> Result<(), &'static str> {
    let _permit = oven.acquire().await.expect("nadie lo cierra");
    println!("{dish} en el horno; libres: {}", oven.available_permits());
    sleep(2 * MINUTE).await;
    match dish {
        "flan" => Err("se ha quemado"),
        _ => Ok(()),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let oven = Semaphore::new(1);
    for (dish, minutes) in [("pan", 3), ("flan", 3), ("asado", 1)] {
        match timeout(minutes * MINUTE, roast(&oven, dish)).await {
            Ok(Ok(())) => println!("{dish}: servido"),
            Ok(Err(reason)) => println!("{dish}: {reason}"),
            Err(_) => println!("{dish}: no da tiempo"),
        }
        println!("libres: {}", oven.available_permits());
    }
}
// ANCHOR_END: programa

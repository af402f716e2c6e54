//! Sin un `await` en medio basta el mutex de la biblioteca estándar.
//!
//! Ejecuta: cargo run --bin comanda_breve

// ANCHOR: programa
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::task::JoinError;
use tokio::time::sleep;

/// El mutex no sale de aquí: nadie puede llevárselo a un `await`.
#[derive(Default)]
struct Orders(Mutex<Vec<String>>);

impl Orders {
    fn add(&self, dish: &str) -> usize {
        let mut dishes = self.0.lock().expect("nadie entra en pánico con él");
        dishes.push(dish.to_owned());
        dishes.len()
    }
}

async fn take(orders: Arc<Orders>, dish: &str, wait: u64) {
    sleep(Duration::from_millis(wait)).await;
    let place = orders.add(dish);
    println!("{dish}: comanda {place}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let orders = Arc::new(Orders::default());
    let soup = tokio::spawn(take(orders.clone(), "sopa", 200));
    let bread = tokio::spawn(take(orders.clone(), "pan", 100));
    tokio::try_join!(soup, bread)?;
    println!("café: comanda {}", orders.add("café"));
    Ok(())
}
// ANCHOR_END: programa

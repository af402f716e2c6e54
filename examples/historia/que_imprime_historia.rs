//! Una función detenida dos veces, y lo que recuerda.
//!
//! Ejecuta: cargo run --bin que_imprime_historia

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

async fn count(table: &str, minutes: u64) {
    let mut plates = 0;
    for _ in 1..=2 {
        plates += 1;
        println!("{table}: {plates}");
        sleep(Duration::from_secs(minutes)).await;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::join!(count("mesa 1", 10), count("mesa 2", 11));
}
// ANCHOR_END: programa

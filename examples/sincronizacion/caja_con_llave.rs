//! Leer, esperar y escribir sin que nadie se meta en medio: un mutex.
//!
//! Ejecuta: cargo run --bin caja_con_llave

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::sleep;

async fn charge(cash: &Mutex<u32>, table: &str, euros: u32) {
    // El valor está dentro: con un `&Mutex`, solo se toca con el guard.
    let mut total = cash.lock().await;
    let before = *total;
    sleep(Duration::from_millis(100)).await;
    *total = before + euros;
    println!("{table}: {} euros en la caja", *total);
    // Aquí se suelta `total`, y con él el mutex.
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let cash = Mutex::new(0);
    tokio::join!(
        charge(&cash, "mesa 1", 10),
        charge(&cash, "mesa 2", 20),
        charge(&cash, "mesa 3", 30),
    );
    println!("total: {} euros", cash.into_inner());
}
// ANCHOR_END: programa

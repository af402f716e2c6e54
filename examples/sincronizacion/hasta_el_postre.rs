//! Un guard que dura más de lo que hace falta pone a todos en fila.
//!
//! Ejecuta: cargo run --bin hasta_el_postre

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep};

const MINUTE: Duration = Duration::from_millis(100);

async fn cook(minutes: u32) {
    sleep(minutes * MINUTE).await;
}

async fn keeps_it(next_ticket: &Mutex<u64>) {
    let mut ticket = next_ticket.lock().await;
    *ticket += 1;
    cook(10).await;
    // El guard sigue vivo: dura lo que dura el bloque.
}

async fn gives_it_back(next_ticket: &Mutex<u64>) {
    {
        let mut ticket = next_ticket.lock().await;
        *ticket += 1;
    }
    cook(10).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let ticket = &Mutex::new(0);

    let start = Instant::now();
    tokio::join!(keeps_it(ticket), keeps_it(ticket), keeps_it(ticket));
    println!("con el guard en la mano: {} minutos", minutes(start));

    let start = Instant::now();
    let dish = || gives_it_back(ticket);
    tokio::join!(dish(), dish(), dish());
    println!("soltándolo antes de cocinar: {} minutos", minutes(start));
}

fn minutes(start: Instant) -> u128 {
    start.elapsed().as_millis() / MINUTE.as_millis()
}
// ANCHOR_END: programa

//! Una barrera se rompe cuando alguien sabe que no van a llegar todas.
//!
//! Ejecuta: cargo run --bin cena_anulada

// ANCHOR: programa
use piezas::{Barrier, BrokenBarrierError};
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

async fn arrive(barrier: Arc<Barrier>, table: &str) {
    println!("{table} llega");
    match barrier.wait().await {
        Ok(_) => println!("{table} cena"),
        Err(BrokenBarrierError) => println!("{table} se va: no hay cena"),
    }
}

async fn dinner(barrier: &Arc<Barrier>, third_comes: bool) {
    let mut tables = JoinSet::new();
    for table in ["la mesa 1", "la mesa 2"] {
        tables.spawn(arrive(barrier.clone(), table));
    }
    sleep(10 * MINUTE).await;
    if third_comes {
        arrive(barrier.clone(), "la mesa 3").await;
    } else {
        println!("la mesa 3 avisa: no puede venir");
        barrier.abort();
    }
    tables.join_all().await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let barrier = Arc::new(Barrier::new(3));
    dinner(&barrier, false).await;

    // Sigue rota: quien llega no espera.
    arrive(barrier.clone(), "la mesa 4").await;

    println!("se prepara otra cena");
    barrier.reset();
    dinner(&barrier, true).await;
}
// ANCHOR_END: programa

//! Una barrera se rompe cuando alguien sabe que no van a llegar todos.
//!
//! Ejecuta: cargo run --bin cena_anulada

// ANCHOR: programa
use piezas::{Barrier, BrokenBarrierError};
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;

async fn arrive(table: Arc<Barrier>, who: &str) {
    println!("{who} llega");
    match table.wait().await {
        Ok(_) => println!("{who} cena"),
        Err(BrokenBarrierError) => println!("{who} se va: no hay cena"),
    }
}

async fn dinner(table: &Arc<Barrier>, eva_comes: bool) {
    let mut people = JoinSet::new();
    for who in ["Ana", "Luis"] {
        people.spawn(arrive(table.clone(), who));
    }
    sleep(Duration::from_secs(600)).await;
    if eva_comes {
        arrive(table.clone(), "Eva").await;
    } else {
        println!("Eva avisa: no puede venir");
        table.abort();
    }
    people.join_all().await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let table = Arc::new(Barrier::new(3));
    dinner(&table, false).await;

    // Sigue rota: quien llega no espera.
    arrive(table.clone(), "Sol").await;

    println!("se pone otra vez la mesa");
    table.reset();
    dinner(&table, true).await;
}
// ANCHOR_END: programa

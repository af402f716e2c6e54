//! Esperar a que haya bastantes platos, con el mutex y el aviso en una pieza.
//!
//! Ejecuta: cargo run --bin ventanilla

// ANCHOR: programa
use piezas::Condition;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

async fn serve(dishes_cond: Arc<Condition<u32>>, table: &str, wanted: u32) {
    let dishes = dishes_cond.lock().await;
    println!("{table} espera {wanted}");
    let mut dishes = dishes.wait_for(|dishes| *dishes >= wanted).await;
    *dishes -= wanted;
    println!("{table} se lleva {wanted} y deja {}", *dishes);
}

async fn cook(dishes_cond: &Condition<u32>) {
    for _ in 0..3 {
        sleep(MINUTE).await;
        let mut dishes = dishes_cond.lock().await;
        *dishes += 2;
        println!("cocina: hay {} en la ventanilla", *dishes);
        dishes.notify_all();
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let dishes_cond = Arc::new(Condition::new(0));
    let mut tables = JoinSet::new();
    for (table, wanted) in [("mesa 1", 3), ("mesa 2", 1), ("mesa 3", 2)] {
        tables.spawn(serve(dishes_cond.clone(), table, wanted));
    }
    cook(&dishes_cond).await;
    tables.join_all().await;
}
// ANCHOR_END: programa

//! Nadie empieza el plato siguiente hasta que todos terminan este.
//!
//! Ejecuta: cargo run --bin todos_a_la_mesa

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::Barrier;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

async fn eat(barrier: &Barrier, table: &str, minutes: u32) {
    for dish in ["sopa", "asado"] {
        sleep(minutes * MINUTE).await;
        println!("{table} termina: {dish}");
        // Le toca a una sola de las que pasan; Tokio no dice a cuál.
        if barrier.wait().await.is_leader() {
            println!("se recogen los platos");
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let barrier = Barrier::new(3);
    tokio::join!(
        eat(&barrier, "mesa 1", 10),
        eat(&barrier, "mesa 2", 30),
        eat(&barrier, "mesa 3", 20),
    );
}
// ANCHOR_END: programa

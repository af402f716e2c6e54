//! Nadie empieza el plato siguiente hasta que todos terminan este.
//!
//! Ejecuta: cargo run --bin todos_a_la_mesa

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::Barrier;
use tokio::time::sleep;

async fn eat(table: &Barrier, who: &str, minutes: u64) {
    for dish in ["sopa", "asado"] {
        sleep(Duration::from_secs(60 * minutes)).await;
        println!("{who} termina: {dish}");
        // Le toca a una sola de las que pasan; Tokio no dice a cuál.
        if table.wait().await.is_leader() {
            println!("alguien recoge los platos");
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let table = Barrier::new(3);
    tokio::join!(
        eat(&table, "Ana", 10),
        eat(&table, "Luis", 30),
        eat(&table, "Eva", 20),
    );
}
// ANCHOR_END: programa

//! Una suma partida en dos hilos; la tarea espera las dos mitades.
//!
//! Ejecuta: cargo run --bin suma_paralela

// ANCHOR: programa
use tokio::task::spawn_blocking;

const RECORDS: u64 = 1_000_000;

/// Puro cálculo: la suma de comprobación de una parte del registro.
fn checksum(first: u64, last: u64) -> u64 {
    (first..=last).map(|record| record % 97).sum()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let half = RECORDS / 2;
    let older = spawn_blocking(move || checksum(1, half));
    let newer = spawn_blocking(move || checksum(half + 1, RECORDS));
    let older = older.await.expect("la primera mitad acaba bien");
    let newer = newer.await.expect("la segunda mitad acaba bien");
    println!("en dos mitades: {}", older + newer);
    println!("de una vez: {}", checksum(1, RECORDS));
}
// ANCHOR_END: programa

//! Una suma partida en dos hilos; el bucle espera las dos mitades.
//!
//! Ejecuta: cargo run --bin suma_paralela

// ANCHOR: programa
use tokio::task::spawn_blocking;

const TICKETS: u64 = 1_000_000;

/// Puro cálculo: lo que suman los tickets de un turno.
fn shift_total(first: u64, last: u64) -> u64 {
    (first..=last).map(|ticket| ticket % 97).sum()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let half = TICKETS / 2;
    let lunch = spawn_blocking(move || shift_total(1, half));
    let dinner = spawn_blocking(move || shift_total(half + 1, TICKETS));
    let parts = lunch.await.expect("la suma del mediodía termina bien")
        + dinner.await.expect("la suma de la noche termina bien");
    let whole = shift_total(1, TICKETS);
    println!("en dos partes: {parts}");
    println!("de una vez: {whole}");
}
// ANCHOR_END: programa

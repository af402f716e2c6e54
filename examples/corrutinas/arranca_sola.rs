//! Una tarea avanza sin que nadie la espere.
//!
//! Ejecuta: cargo run --bin arranca_sola

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

async fn cook(dish: &str) {
    println!("empieza: {dish}");
    sleep(Duration::from_millis(100)).await;
    println!("termina: {dish}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let soup = tokio::spawn(cook("sopa"));
    println!("lanzada, sin turno todavía");

    sleep(Duration::from_millis(200)).await;

    let answer = if soup.is_finished() { "sí" } else { "no" };
    println!("¿ha terminado?: {answer}");
}
// ANCHOR_END: programa

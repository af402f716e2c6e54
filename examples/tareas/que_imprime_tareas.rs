//! Un manejador que se suelta nada más lanzar.
//!
//! Ejecuta: cargo run --bin que_imprime_tareas

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

async fn cook(dish: &str) {
    sleep(Duration::from_secs(1)).await;
    println!("sale: {dish}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let bread = tokio::spawn(cook("pan"));
    println!("lanzado");
    drop(bread);
    sleep(Duration::from_secs(2)).await;
    println!("cierra");
}
// ANCHOR_END: programa

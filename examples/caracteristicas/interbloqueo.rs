//! Dos tareas y dos mutex en orden opuesto: un solo hilo no evita el atasco.
//!
//! Ejecuta: cargo run --bin interbloqueo

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::task::yield_now;
use tokio::time::timeout;

async fn cook(name: &str, first: &Mutex<&str>, second: &Mutex<&str>) {
    let one = first.lock().await;
    println!("  {name} coge {one}");
    yield_now().await;
    let two = second.lock().await;
    println!("  {name} coge {two} y termina");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let knife = Mutex::new("el cuchillo");
    let board = Mutex::new("la tabla");
    let limit = Duration::from_secs(1);

    println!("en orden opuesto");
    let crossed = async {
        tokio::join!(cook("Ana", &knife, &board), cook("Luis", &board, &knife))
    };
    if timeout(limit, crossed).await.is_err() {
        println!("  nadie avanza: se agota el tiempo límite");
    }

    println!("en el mismo orden");
    let ordered = async {
        tokio::join!(cook("Ana", &knife, &board), cook("Luis", &knife, &board))
    };
    if timeout(limit, ordered).await.is_ok() {
        println!("  terminan los dos");
    }
}
// ANCHOR_END: programa

//! Una llamada bloqueante retiene el hilo, y con él a todas las tareas.
//!
//! Ejecuta: cargo run --bin bloqueo

// ANCHOR: programa
use std::thread;
use std::time::Duration;
use tokio::time::sleep;

const SOUP: Duration = Duration::from_millis(20);
const BREAD: Duration = Duration::from_millis(10);

async fn bread() {
    println!("  pan: al horno");
    sleep(BREAD).await;
    println!("  pan: listo");
}

async fn blocking_soup() {
    println!("  sopa: al fuego");
    thread::sleep(SOUP);
    println!("  sopa: lista");
}

async fn waiting_soup() {
    println!("  sopa: al fuego");
    sleep(SOUP).await;
    println!("  sopa: lista");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("la sopa bloquea el hilo:");
    tokio::join!(bread(), blocking_soup());
    println!("la sopa espera con await:");
    tokio::join!(bread(), waiting_soup());
}
// ANCHOR_END: programa

//! Un guard que se muda a otra tarea: se toma aquí y se suelta allí.
//!
//! Ejecuta: cargo run --bin llave_prestada

// ANCHOR: programa
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let oven = Arc::new(Mutex::new(Vec::new()));
    for dish in ["pan", "flan"] {
        let mut oven = Arc::clone(&oven).lock_owned().await;
        println!("el horno es para el {dish}");
        tokio::spawn(async move {
            sleep(10 * MINUTE).await;
            oven.push(dish);
            println!("sale el {dish}");
        });
    }
    println!("ha salido todo: {}", oven.lock().await.join(" y "));
}
// ANCHOR_END: programa

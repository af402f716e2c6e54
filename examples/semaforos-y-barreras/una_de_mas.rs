//! Devolver de más: un semáforo lo acepta, y uno con tope lo rechaza.
//!
//! Ejecuta: cargo run --bin una_de_mas

// ANCHOR: programa
use piezas::BoundedSemaphore;
use tokio::sync::Semaphore;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("sin tope");
    let oven = Semaphore::new(1);
    oven.acquire().await.expect("nadie lo cierra").forget();
    oven.add_permits(1);
    println!("  devuelve la suya");
    oven.add_permits(1);
    println!("  devuelve otra, y el horno cree que tiene dos");

    println!("con tope");
    let oven = BoundedSemaphore::new(1);
    oven.acquire().await.forget();
    for which in ["la suya", "otra"] {
        match oven.release() {
            Ok(()) => println!("  devuelve {which}"),
            Err(_) => println!("  devuelve {which}: no es de nadie"),
        }
    }
}
// ANCHOR_END: programa

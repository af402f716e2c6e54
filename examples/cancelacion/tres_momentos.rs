//! Cancelar antes de empezar, a medias y después de terminar.
//!
//! Ejecuta: cargo run --bin tres_momentos

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

async fn cook(dish: &'static str) -> &'static str {
    println!("empieza: {dish}");
    sleep(10 * MINUTE).await;
    println!("termina: {dish}");
    dish
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let bread = tokio::spawn(cook("pan"));
    bread.abort();

    let soup = tokio::spawn(cook("sopa"));
    sleep(MINUTE).await;
    soup.abort();

    let flan = tokio::spawn(cook("flan"));
    sleep(20 * MINUTE).await;
    flan.abort();

    for task in [bread, soup, flan] {
        match task.await {
            Ok(dish) => println!("servido: {dish}"),
            Err(error) if error.is_cancelled() => println!("cancelada"),
            Err(error) => println!("ha fallado: {error}"),
        }
    }
}
// ANCHOR_END: programa

//! Un `Stream` da un plato cada vez que se le pide, y no cocina ninguno más.
//!
//! Ejecuta: cargo run --bin uno_por_vez

// ANCHOR: programa
use async_stream::stream;
use std::pin::pin;
use std::time::Duration;
use tokio::time::{Instant, sleep};
use tokio_stream::{Stream, StreamExt};

const MINUTE: Duration = Duration::from_millis(100);

fn cook_all() -> impl Stream<Item = &'static str> {
    stream! {
        for dish in ["sopa", "asado", "flan"] {
            println!("  cocina {dish}");
            sleep(10 * MINUTE).await;
            yield dish;
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut dishes = pin!(cook_all());
    println!("nadie ha pedido nada");

    while let Some(dish) = dishes.next().await {
        println!("  sirve {dish}");
        sleep(10 * MINUTE).await;
    }
    let minutes = start.elapsed().div_duration_f64(MINUTE);
    println!("minuto {minutes:.0}: no hay más");
}
// ANCHOR_END: programa

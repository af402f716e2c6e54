//! Cuando limpiar tiene que esperar, al `Stream` se le pide que acabe.
//!
//! Ejecuta: cargo run --bin hasta_el_final

// ANCHOR: programa
use async_stream::stream;
use std::pin::pin;
use std::time::Duration;
use tokio::time::sleep;
use tokio_stream::{Stream, StreamExt};
use tokio_util::sync::CancellationToken;

const MINUTE: Duration = Duration::from_millis(100);

fn cook_all(stop: CancellationToken) -> impl Stream<Item = &'static str> {
    stream! {
        for dish in ["sopa", "asado", "flan"] {
            let cooked = sleep(10 * MINUTE);
            if stop.run_until_cancelled(cooked).await.is_none() {
                break;
            }
            yield dish;
        }
        sleep(5 * MINUTE).await;
        println!("fuego apagado");
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let stop = CancellationToken::new();
    let mut dishes = pin!(cook_all(stop.clone()));
    while let Some(dish) = dishes.next().await {
        println!("sale {dish}");
        stop.cancel();
    }
    println!("friega");
}
// ANCHOR_END: programa

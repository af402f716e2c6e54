//! La misma espera, como future escrito a mano y como función `async`.
//!
//! Ejecuta: cargo run --bin pedido_a_mano

// ANCHOR: programa
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::time::{Sleep, sleep};

const COOKING: Duration = Duration::from_millis(200);
const PLATING: Duration = Duration::from_millis(100);

/// Un pedido. Cada variante es un punto por el que seguir.
enum Order {
    Taken,
    Cooking(Pin<Box<Sleep>>),
    Plating(Pin<Box<Sleep>>),
}

impl Future for Order {
    type Output = u32;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<u32> {
        loop {
            match &mut *self {
                Order::Taken => {
                    println!("se cocina");
                    *self = Order::Cooking(Box::pin(sleep(COOKING)));
                }
                Order::Cooking(wait) => {
                    ready!(wait.as_mut().poll(cx));
                    println!("se emplata");
                    *self = Order::Plating(Box::pin(sleep(PLATING)));
                }
                Order::Plating(wait) => {
                    ready!(wait.as_mut().poll(cx));
                    return Poll::Ready(5);
                }
            }
        }
    }
}

async fn order() -> u32 {
    println!("se cocina");
    sleep(COOKING).await;
    println!("se emplata");
    sleep(PLATING).await;
    5
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("a mano: {} euros", Order::Taken.await);
    println!("con async y await: {} euros", order().await);
}
// ANCHOR_END: programa

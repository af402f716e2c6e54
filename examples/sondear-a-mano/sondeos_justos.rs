//! El bucle sondea una tarea al empezar y cada vez que puede avanzar.
//!
//! Ejecuta: cargo run --bin sondeos_justos

// ANCHOR: programa
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

/// Un future que dice cuándo lo sondean.
struct Counted<F> {
    future: Pin<Box<F>>,
    polls: u32,
}

impl<F: Future> Future for Counted<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        self.polls += 1;
        println!("sondeo {}", self.polls);
        self.future.as_mut().poll(cx)
    }
}

async fn order() -> u32 {
    println!("  la pizza entra en el horno");
    bucle::sleep(Duration::from_millis(300)).await;
    println!("  la pizza sale y se enfría");
    bucle::sleep(Duration::from_millis(200)).await;
    println!("  la pizza va a la mesa");
    9
}

fn main() {
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    let future = Box::pin(order());
    let price = runner.run(Counted { future, polls: 0 });
    println!("{price} euros");
}
// ANCHOR_END: programa

//! Con `join!`, la sopa se sondea también cuando despierta otro plato.
//!
//! Ejecuta: cargo run --bin preguntas_de_mas
//! Sin gemelo: asyncio no vuelve a preguntar a lo que espera.

// ANCHOR: programa
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

/// Un future que dice cada pregunta y su respuesta.
struct Asked<F> {
    future: Pin<Box<F>>,
    questions: u32,
}

impl<F: Future> Future for Asked<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        self.questions += 1;
        let answer = self.future.as_mut().poll(cx);
        let ready = if answer.is_ready() { "sí" } else { "no" };
        println!("sopa, pregunta {}: ¿lista? {ready}", self.questions);
        answer
    }
}

async fn cook(millis: u64) {
    bucle::sleep(Duration::from_millis(millis)).await;
}

fn main() {
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    runner.run(async {
        let future = Box::pin(cook(300));
        let soup = Asked {
            future,
            questions: 0,
        };
        tokio::join!(soup, cook(100), cook(200));
    });
}
// ANCHOR_END: programa

//! La misma función, cortada en cada parada: dónde se queda en cada corte.
//!
//! Ejecuta: cargo run --bin linea_cortes
//! Solo con el reloj virtual: imprime la hora de cada suceso.
//! Otra salida: asyncio da otro turno a cada corte, para cancelarlo.
//! Figura: La misma función, cortada en cada parada

// ANCHOR: programa
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use grabadora::Recorder;
use tokio::time::{Instant, sleep};

const MINUTE: Duration = Duration::from_millis(100);

async fn serve(recorder: Recorder) {
    recorder.wait("el plato", sleep(MINUTE)).await;
    recorder.step("toma el plato");
    recorder.wait("el sitio", sleep(MINUTE)).await;
    recorder.step("lo deja");
}

async fn cut_after<F: Future>(mut polls: usize, it: F) -> Option<F::Output> {
    let mut it = pin!(it);
    let steps = poll_fn(|cx| {
        if polls == 0 {
            return Poll::Ready(None);
        }
        polls -= 1;
        it.as_mut().poll(cx).map(Some)
    });
    steps.await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let recorder = Recorder::new(move || start.elapsed());
    let cuts = [("corte 1", 1), ("corte 2", 2), ("entera", 3)];
    let cuts = cuts.map(|(name, polls)| {
        let service = recorder.task(name, serve(recorder.clone()));
        tokio::spawn(cut_after(polls, service))
    });
    for cut in cuts {
        cut.await.expect("nadie la cancela");
    }
    print!("{}", recorder.finish());
}
// ANCHOR_END: programa

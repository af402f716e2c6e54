//! Dos platos que no avanzan porque el bucle está sirviendo.
//!
//! Ejecuta: cargo run --bin linea_mientras_sirves
//! Solo con el reloj virtual: imprime la hora de cada suceso.
//! Figura: Un arroz que espera a que sirvan
//! Sin gemelo: en asyncio, lo que se lleva a la vez son siempre tareas.

// ANCHOR: programa
use futures::{StreamExt, stream};
use grabadora::Recorder;
use std::time::Duration;
use tokio::time::{Instant, sleep};

const MINUTE: Duration = Duration::from_millis(10);

async fn cook(recorder: Recorder, dish: &'static str) -> &'static str {
    for step in ["cortar", "freír", "montar"] {
        recorder.wait(step, sleep(10 * MINUTE)).await;
    }
    dish
}

async fn serve(recorder: Recorder) {
    let table = sleep(30 * MINUTE);
    recorder.wait("la mesa", table).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let recorder = Recorder::new(move || start.elapsed());
    let mut cooking = stream::iter(["sopa", "asado", "arroz"])
        .map(|dish| recorder.task(dish, cook(recorder.clone(), dish)))
        .buffer_unordered(2);
    while let Some(dish) = cooking.next().await {
        let served = serve(recorder.clone());
        recorder.task(&format!("servir {dish}"), served).await;
    }
    print!("{}", recorder.finish());
}
// ANCHOR_END: programa

//! Un límite vence: lo que se suelta se para, y lo que va aparte sigue.
//!
//! Ejecuta: cargo run --bin linea_de_un_corte
//! Solo con el reloj virtual: imprime la hora de cada suceso.
//! Otra salida: asyncio despierta a la tarea para cancelarla, y Rust la suelta.
//! Figura: Un límite vence

// ANCHOR: programa
use std::time::Duration;

use grabadora::Recorder;
use tokio::time::{Instant, sleep};

const MINUTE: Duration = Duration::from_millis(100);

async fn cook(recorder: Recorder) {
    recorder.wait("el horno", sleep(6 * MINUTE)).await;
    recorder.step("lo apunta");
}

async fn call(recorder: Recorder) {
    let ours = recorder.task("lo suyo", cook(recorder.clone()));
    let ours = tokio::spawn(ours);
    let apart = recorder.task("lo de aparte", cook(recorder.clone()));
    tokio::spawn(apart);

    recorder.wait("el límite", sleep(3 * MINUTE)).await;
    recorder.step("lo suelta");
    ours.abort();
    recorder.step("dice que no");
    recorder.wait("un rato", sleep(5 * MINUTE)).await;
    recorder.step("mira, y está");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let recorder = Recorder::new(move || start.elapsed());
    recorder.task("quien llama", call(recorder.clone())).await;
    print!("{}", recorder.finish());
}
// ANCHOR_END: programa

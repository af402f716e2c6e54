//! Dos platos a medias a la vez, y un solo turno en cada momento.
//!
//! Ejecuta: cargo run --bin linea_concurrente
//! Figura: Dos tareas concurrentes en un hilo

// ANCHOR: programa
use std::time::Duration;

use grabadora::Recorder;

async fn cook(recorder: Recorder, millis: u64) {
    let pause = Duration::from_millis(millis);
    recorder.step("corta");
    recorder.wait("el agua", bucle::sleep(pause)).await;
    recorder.step("cuece");
    recorder.wait("el fuego", bucle::sleep(pause)).await;
    recorder.step("sirve");
}

fn main() {
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    runner.run(async {
        let recorder = Recorder::new(bucle::now);
        bucle::gather([
            recorder.task("Ana", cook(recorder.clone(), 20)),
            recorder.task("Luis", cook(recorder.clone(), 30)),
        ])
        .await;
        print!("{}", recorder.finish());
    });
}
// ANCHOR_END: programa

//! Dos consultas a medias, y un solo turno en cada momento.
//!
//! Ejecuta: cargo run --bin linea_concurrente
//! Solo con el reloj virtual: imprime la hora de cada suceso.
//! Figura: Dos tareas concurrentes en un hilo

// ANCHOR: programa
use std::time::Duration;

use grabadora::Recorder;

async fn check(recorder: Recorder, millis: u64) {
    recorder.step("pregunta");
    let answer = bucle::sleep(Duration::from_millis(millis));
    recorder.wait("la respuesta", answer).await;
    recorder.step("responde");
}

fn main() {
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    runner.run(async {
        let recorder = Recorder::new(bucle::now);
        bucle::gather([
            recorder.task("clima", check(recorder.clone(), 300)),
            recorder.task("mapas", check(recorder.clone(), 200)),
        ])
        .await;
        print!("{}", recorder.finish());
    });
}
// ANCHOR_END: programa

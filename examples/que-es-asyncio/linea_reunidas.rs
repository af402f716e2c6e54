//! Las mismas llamadas, reunidas: las tres esperas empiezan a la vez.
//!
//! Ejecuta: cargo run --bin linea_reunidas
//! Figura: Tres llamadas reunidas con gather

// ANCHOR: programa
use std::time::Duration;

use grabadora::Recorder;

async fn ask(recorder: Recorder, millis: u64) {
    let answer = bucle::sleep(Duration::from_millis(millis));
    recorder.wait("la respuesta", answer).await;
}

async fn ask_all(recorder: Recorder) {
    let calls = [("clima", 300), ("noticias", 200), ("tráfico", 100)];
    let calls = calls.map(|(service, millis)| {
        recorder.task(service, ask(recorder.clone(), millis))
    });
    recorder.wait("las tres", bucle::gather(calls)).await;
}

fn main() {
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    runner.run(async {
        let recorder = Recorder::new(bucle::now);
        recorder.task("principal", ask_all(recorder.clone())).await;
        print!("{}", recorder.finish());
    });
}
// ANCHOR_END: programa

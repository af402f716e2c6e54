//! Las mismas consultas, reunidas: las tres esperas empiezan a la vez.
//!
//! Ejecuta: cargo run --bin linea_a_la_vez
//! Solo con el reloj virtual: imprime la hora de cada suceso.
//! Figura: Las mismas tres consultas, reunidas

// ANCHOR: programa
use std::time::Duration;

use grabadora::Recorder;

async fn check(recorder: Recorder, millis: u64) {
    let answer = bucle::sleep(Duration::from_millis(millis));
    recorder.wait("la respuesta", answer).await;
}

fn main() {
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    runner.run(async {
        let recorder = Recorder::new(bucle::now);
        let services = [("clima", 300), ("noticias", 200), ("tráfico", 100)];
        let checks = services.map(|(service, millis)| {
            recorder.task(service, check(recorder.clone(), millis))
        });
        bucle::gather(checks).await;
        print!("{}", recorder.finish());
    });
}
// ANCHOR_END: programa

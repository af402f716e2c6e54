//! Dos consultas con el mismo límite: una responde a tiempo y la otra no.
//!
//! Ejecuta: cargo run --bin linea_limite
//! Solo con el reloj virtual: imprime la hora de cada suceso.
//! Figura: Un límite de 200 ms corta una consulta de 300

// ANCHOR: programa
use std::time::Duration;

use grabadora::Recorder;

const LIMIT: Duration = Duration::from_millis(200);

async fn get(recorder: Recorder, millis: u64) {
    let answer = bucle::sleep(Duration::from_millis(millis));
    recorder.wait("la respuesta", answer).await;
}

async fn check(recorder: Recorder, millis: u64) {
    match bucle::timeout(LIMIT, get(recorder.clone(), millis)).await {
        Ok(()) => recorder.step("responde"),
        Err(_) => recorder.step("tarda demasiado"),
    }
}

fn main() {
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    runner.run(async {
        let recorder = Recorder::new(bucle::now);
        let calls = [("clima", 300), ("noticias", 100)];
        let calls = calls.map(|(service, millis)| {
            recorder.task(service, check(recorder.clone(), millis))
        });
        bucle::gather(calls).await;
        print!("{}", recorder.finish());
    });
}
// ANCHOR_END: programa

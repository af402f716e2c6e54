//! Tres consultas en fila: ninguna empieza hasta que responde la anterior.
//!
//! Ejecuta: cargo run --bin linea_en_fila
//! Solo con el reloj virtual: imprime la hora de cada suceso.
//! Figura: Tres consultas en fila

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
        for (service, millis) in services {
            recorder
                .task(service, check(recorder.clone(), millis))
                .await;
        }
        print!("{}", recorder.finish());
    });
}
// ANCHOR_END: programa

//! Dos consultas que retienen el hilo 600 ms, y un latido que llega tarde.
//!
//! Ejecuta: cargo run --bin linea_latido
//! Solo con el reloj virtual: imprime la hora de cada suceso.
//! Figura: El latido, con el hilo retenido por dos consultas

// ANCHOR: programa
use std::time::Duration;

use grabadora::Recorder;

async fn heartbeat(recorder: Recorder) {
    for beat in 1..=4 {
        bucle::sleep(Duration::from_millis(100)).await;
        recorder.step(&format!("n.º {beat}"));
    }
}

async fn check(recorder: Recorder, millis: u64) {
    recorder.step("espera con el hilo");
    // Como una llamada bloqueante: pasa el tiempo y nada más.
    bucle::advance(Duration::from_millis(millis));
}

fn main() {
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    runner.run(async {
        let recorder = Recorder::new(bucle::now);
        let heart = recorder.task("latido", heartbeat(recorder.clone()));
        let heart = bucle::spawn(heart);
        let weather = recorder.task("clima", check(recorder.clone(), 350));
        let weather = bucle::spawn(weather);
        let news = recorder.task("noticias", check(recorder.clone(), 250));
        let news = bucle::spawn(news);
        for task in [weather, news, heart] {
            task.await.expect("ninguna falla");
        }
        print!("{}", recorder.finish());
    });
}
// ANCHOR_END: programa

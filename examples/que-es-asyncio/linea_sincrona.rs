//! Tres llamadas síncronas: cada una retiene el hilo hasta que responden.
//!
//! Ejecuta: cargo run --bin linea_sincrona
//! Figura: Tres llamadas síncronas, una detrás de otra

// ANCHOR: programa
use std::time::Duration;

use grabadora::Recorder;

fn ask(recorder: &Recorder, service: &str, millis: u64) {
    let call = recorder.work(service, || {
        recorder.step("espera con el hilo");
        // Como una llamada bloqueante: pasa el tiempo y nada más.
        bucle::advance(Duration::from_millis(millis));
    });
    call();
}

fn main() {
    // Nadie usa aquí el bucle: solo pone el reloj.
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    runner.run(async {
        let recorder = Recorder::new(bucle::now);
        ask(&recorder, "clima", 300);
        ask(&recorder, "noticias", 200);
        ask(&recorder, "tráfico", 100);
        print!("{}", recorder.finish());
    });
}
// ANCHOR_END: programa

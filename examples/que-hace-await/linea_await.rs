//! Un `await` que no cede y uno que cede, con el mismo trabajo.
//!
//! Ejecuta: cargo run --bin linea_await
//! Solo con el reloj virtual: imprime la hora de cada suceso.
//! Figura: Dos rondas sin ceder, y las mismas si la primera cede

// ANCHOR: programa
use std::time::Duration;

use grabadora::Recorder;

/// La respuesta ya está guardada: solo cuesta el trabajo de leerla.
async fn cached(recorder: &Recorder, service: &str) {
    recorder.step(service);
    // Como un cálculo: pasa el tiempo con el hilo en la mano.
    bucle::advance(Duration::from_millis(50));
}

async fn make_round(recorder: Recorder, yields: bool) {
    for service in ["clima", "noticias"] {
        cached(&recorder, service).await;
        if yields {
            bucle::yield_now().await;
        }
    }
    cached(&recorder, "tráfico").await;
}

fn main() {
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    runner.run(async {
        let recorder = Recorder::new(bucle::now);
        for yields in [false, true] {
            let first = make_round(recorder.clone(), yields);
            let second = make_round(recorder.clone(), false);
            bucle::gather([
                recorder.task("ronda 1", first),
                recorder.task("ronda 2", second),
            ])
            .await;
            // Separa las dos mitades de la figura.
            bucle::sleep(Duration::from_millis(50)).await;
        }
        print!("{}", recorder.finish());
    });
}
// ANCHOR_END: programa

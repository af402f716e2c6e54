//! Dos hilos a medias de su turno: los dos avanzan y ninguno ha acabado.
//!
//! Ejecuta: cargo run --bin linea_paralela
//! Figura: Dos hilos en turno a la vez

// ANCHOR: programa
use std::sync::Barrier;
use std::thread;

use grabadora::Recorder;

fn main() {
    let recorder = Recorder::steps();
    // Las barreras solo ordenan lo que se apunta: así es siempre lo mismo.
    let weather_started = Barrier::new(2);
    let both_started = Barrier::new(2);
    let weather_done = Barrier::new(2);
    let maps_done = Barrier::new(2);
    let weather = || {
        recorder.step("pregunta");
        weather_started.wait();
        // De aquí no pasa hasta que «mapas» también ha preguntado.
        both_started.wait();
        recorder.step("responde");
        weather_done.wait();
        maps_done.wait();
    };
    let maps = || {
        recorder.step("pregunta");
        both_started.wait();
        weather_done.wait();
        recorder.step("responde");
    };
    thread::scope(|scope| {
        scope.spawn(recorder.work("clima", weather));
        weather_started.wait();
        let maps = scope.spawn(recorder.work("mapas", maps));
        maps.join().expect("«mapas» termina bien");
        maps_done.wait();
    });
    print!("{}", recorder.finish());
}
// ANCHOR_END: programa

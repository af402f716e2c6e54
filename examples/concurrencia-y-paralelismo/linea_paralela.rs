//! Dos hilos en mitad de su turno: los dos avanzan y ninguno ha acabado.
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
    let (ana_in, both_in) = (Barrier::new(2), Barrier::new(2));
    let (ana_on, luis_out) = (Barrier::new(2), Barrier::new(2));
    let ana = recorder.work("Ana", || {
        recorder.step("corta");
        ana_in.wait();
        // De aquí no pasa hasta que Luis también está dentro.
        both_in.wait();
        recorder.step("sirve");
        ana_on.wait();
        luis_out.wait();
    });
    let luis = recorder.work("Luis", || {
        recorder.step("amasa");
        both_in.wait();
        ana_on.wait();
        recorder.step("hornea");
    });
    thread::scope(|kitchen| {
        kitchen.spawn(ana);
        ana_in.wait();
        kitchen.spawn(luis).join().expect("Luis termina bien");
        luis_out.wait();
    });
    print!("{}", recorder.finish());
}
// ANCHOR_END: programa

//! Dos hilos, cada uno a medias de una función que no tiene ningún `await`.
//!
//! Ejecuta: cargo run --bin simultaneo

// ANCHOR: programa
use std::sync::Barrier;
use std::thread;

fn check(meeting: &Barrier) {
    // Ninguno de los dos pasa de aquí hasta que llega el otro.
    meeting.wait();
}

fn main() {
    let meeting = Barrier::new(2);
    thread::scope(|scope| {
        scope.spawn(|| check(&meeting));
        scope.spawn(|| check(&meeting));
    });
    println!("las dos consultas han estado a medias a la vez");
}
// ANCHOR_END: programa

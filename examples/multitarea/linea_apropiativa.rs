//! Dos hilos y un núcleo: el sistema aparta al que gira, a mitad de su turno.
//!
//! Ejecuta: cargo run --bin linea_apropiativa
//! Figura: Multitarea apropiativa: dos hilos en un núcleo

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;

use grabadora::Recorder;

static STOP: AtomicBool = AtomicBool::new(false);

// ANCHOR: programa
fn beat(recorder: &Recorder, started: mpsc::Sender<()>) {
    recorder.step("bate sin parar");
    started.send(()).expect("el camarero escucha");
    while !STOP.load(Ordering::Relaxed) {
        std::hint::spin_loop();
    }
    recorder.step("para");
}

fn main() {
    use_one_core();
    let recorder = Recorder::steps().one_core();
    let notes = recorder.clone();
    let (started, has_started) = mpsc::channel();
    let cook = recorder.work("cocinero", move || beat(&notes, started));
    let waiter = recorder.work("camarero", || {
        let cook = recorder.asleep("a que empiece", || {
            let cook = thread::spawn(cook);
            has_started.recv().expect("el cocinero empieza");
            cook
        });
        recorder.step("¡basta!");
        recorder.asleep("a que pare", || {
            STOP.store(true, Ordering::Relaxed);
            cook.join().expect("el cocinero termina bien");
        });
    });
    waiter();
    print!("{}", recorder.finish());
}
// ANCHOR_END: programa

/// Sin esto, dos anotaciones seguidas no probarían que uno aparta al otro.
#[cfg(target_os = "linux")]
fn use_one_core() {
    use nix::sched::{CpuSet, sched_getcpu, sched_setaffinity};
    use nix::unistd::Pid;
    let mut one = CpuSet::new();
    sched_getcpu()
        .and_then(|here| one.set(here))
        .and_then(|()| sched_setaffinity(Pid::this(), &one))
        .expect("el núcleo está permitido");
}

#[cfg(not(target_os = "linux"))]
fn use_one_core() {}

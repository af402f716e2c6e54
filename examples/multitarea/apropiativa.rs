//! Un hilo gira sin esperar ni ceder, y el otro tiene su turno igualmente.
//!
//! Ejecuta: cargo run --bin apropiativa

// ANCHOR: programa
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;

static STOP: AtomicBool = AtomicBool::new(false);

fn beat(started: mpsc::Sender<()>) {
    println!("cocinero: bato sin parar");
    started.send(()).expect("el camarero escucha");
    while !STOP.load(Ordering::Relaxed) {
        // Un consejo para el procesador, no una cesión al sistema.
        std::hint::spin_loop();
    }
    println!("cocinero: he oído el aviso y paro");
}

fn main() {
    use_one_core();
    let (started, has_started) = mpsc::channel();
    let cook = thread::spawn(|| beat(started));
    // Cambio voluntario: este hilo no tiene nada que hacer hasta entonces.
    has_started.recv().expect("el cocinero empieza");
    println!("camarero: ¡basta!");
    STOP.store(true, Ordering::Relaxed);
    cook.join().expect("el cocinero termina bien");
}

/// Con un núcleo para los dos, el camarero solo avanza si se lo quitan al otro.
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
// ANCHOR_END: programa

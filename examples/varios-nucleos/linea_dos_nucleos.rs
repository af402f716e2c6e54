//! Dos mitades de un cálculo, cada una en un hilo fijado a su núcleo.
//!
//! Ejecuta: cargo run --bin linea_dos_nucleos
//! Figura: Dos hilos en dos núcleos
//!
//! Sin gemelo: con el GIL, dos hilos de Python no calculan a la vez.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

use grabadora::Recorder;

// ANCHOR: programa
static REACHED: AtomicU32 = AtomicU32::new(0);

/// Gira hasta que el otro hilo llega a ese punto, sin soltar el núcleo.
fn spin_until(point: u32) {
    while REACHED.load(SeqCst) < point {}
}

fn main() {
    let recorder = Recorder::steps();
    let older = recorder.work("mitad 1", || {
        recorder.step("empieza");
        REACHED.store(1, SeqCst);
        spin_until(2);
        recorder.step("sigue");
        REACHED.store(3, SeqCst);
        spin_until(4);
    });
    let newer = recorder.work("mitad 2", || {
        recorder.step("empieza");
        REACHED.store(2, SeqCst);
        spin_until(3);
        recorder.step("sigue");
    });
    thread::scope(|scope| {
        scope.spawn(|| {
            use_core(0);
            older();
        });
        scope.spawn(|| {
            use_core(1);
            spin_until(1);
            newer();
            REACHED.store(4, SeqCst);
        });
    });
    print!("{}", recorder.finish());
}
// ANCHOR_END: programa

/// Deja este hilo en un núcleo: sin eso, podrían turnarse en el mismo.
#[cfg(target_os = "linux")]
fn use_core(number: usize) {
    use nix::sched::{CpuSet, sched_getaffinity, sched_setaffinity};
    use nix::unistd::Pid;
    let this_thread = Pid::from_raw(0);
    let allowed = sched_getaffinity(this_thread).expect("es Linux");
    let mut cores = (0..CpuSet::count())
        .filter(|&core| allowed.is_set(core).unwrap_or(false));
    let core = cores.nth(number).expect("hacen falta dos núcleos");
    let mut one = CpuSet::new();
    one.set(core)
        .and_then(|()| sched_setaffinity(this_thread, &one))
        .expect("el núcleo está permitido");
}

#[cfg(not(target_os = "linux"))]
fn use_core(_: usize) {}

//! Dos hilos y un núcleo: el sistema aparta al que gira, a mitad de su turno.
//!
//! Ejecuta: cargo run --bin linea_apropiativa
//! Figura: Multitarea apropiativa: dos hilos en un núcleo

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::thread;
use std::time::Duration;

use grabadora::Recorder;

static SPINNING: AtomicBool = AtomicBool::new(false);
static STOP: AtomicBool = AtomicBool::new(false);

// ANCHOR: programa
fn compute(recorder: &Recorder) {
    recorder.step("gira");
    let mut turns = 0_u64;
    while !STOP.load(Relaxed) {
        turns += 1;
        if turns == 1_000 {
            SPINNING.store(true, Relaxed);
        }
    }
    recorder.step("para");
}

fn main() {
    use_one_core();
    let recorder = Recorder::steps().one_core();
    let notes = recorder.clone();
    let compute = recorder.work("cálculo", move || compute(&notes));
    let principal = recorder.work("principal", || {
        let computing = recorder.asleep("a que gire", || {
            let computing = thread::spawn(compute);
            while !SPINNING.load(Relaxed) {
                thread::sleep(Duration::from_millis(20));
            }
            computing
        });
        recorder.step("¡basta!");
        recorder.asleep("a que pare", || {
            STOP.store(true, Relaxed);
            computing.join().expect("el cálculo acaba bien");
        });
    });
    principal();
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

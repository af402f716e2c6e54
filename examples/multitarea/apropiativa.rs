//! Un hilo gira sin esperar ni ceder, y el otro tiene su turno igualmente.
//!
//! Ejecuta: cargo run --bin apropiativa

// ANCHOR: programa
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::thread;
use std::time::Duration;

static SPINNING: AtomicBool = AtomicBool::new(false);
static STOP: AtomicBool = AtomicBool::new(false);

fn compute() {
    println!("cálculo: empiezo, y no cedo");
    let mut turns = 0_u64;
    while !STOP.load(Relaxed) {
        turns += 1;
        if turns == 1_000 {
            SPINNING.store(true, Relaxed);
        }
    }
    println!("cálculo: me han avisado, paro");
}

fn main() {
    use_one_core();
    let computing = thread::spawn(compute);
    while !SPINNING.load(Relaxed) {
        thread::sleep(Duration::from_millis(20));
    }
    println!("principal: ¡basta!");
    STOP.store(true, Relaxed);
    computing.join().expect("el cálculo acaba bien");
}
// ANCHOR_END: programa

/// Con un núcleo para los dos, `main` solo avanza si se lo quitan al otro.
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

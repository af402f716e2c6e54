//! Un latido cada 100 ms, con un cálculo de 300 ms dentro del bucle y fuera.
//!
//! Ejecuta: cargo run --bin linea_calculo
//! Solo con el reloj virtual: imprime la hora de cada suceso.
//! Figura: Un cálculo dentro del bucle, y el mismo en otro hilo

// ANCHOR: programa
use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::Duration;

use grabadora::Recorder;

const BEAT: Duration = Duration::from_millis(100);

async fn heartbeat(recorder: Recorder) {
    recorder.step("late");
    for _ in 0..2 {
        bucle::sleep(BEAT).await;
        recorder.step("late");
    }
}

async fn compute(recorder: Recorder) {
    recorder.step("calcula");
    // Como un cálculo: pasa el tiempo con el hilo en la mano.
    bucle::advance(3 * BEAT);
}

/// El mismo cálculo, en otro hilo, que ocupa tres latidos del reloj virtual.
async fn compute_apart(recorder: Recorder) {
    let (started, has_started) = mpsc::channel();
    let (end, has_to_end) = mpsc::channel::<()>();
    let notes = recorder.clone();
    let work = recorder.work("otro hilo", move || {
        notes.step("calcula");
        started.send(()).expect("el bucle escucha");
        has_to_end.recv().expect("el bucle avisa");
    });
    let thread = thread::spawn(work);
    has_started.recv().expect("el hilo empieza");
    recorder.wait("el cálculo", bucle::sleep(3 * BEAT)).await;
    end.send(()).expect("el hilo escucha");
    thread.join().expect("el hilo termina bien");
}

/// En el otro hilo no hay bucle: allí vale la última hora que se ha visto.
fn clock() -> impl Fn() -> Duration {
    let (home, last) = (thread::current().id(), Mutex::default());
    move || {
        let mut last = last.lock().expect("nadie entra en pánico");
        if thread::current().id() == home {
            *last = bucle::now();
        }
        *last
    }
}

fn main() {
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    runner.run(async {
        let recorder = Recorder::new(clock());
        let beats = recorder.task("latido", heartbeat(recorder.clone()));
        let beats = bucle::spawn(beats);
        let seal = recorder.task("sello", compute(recorder.clone()));
        bucle::spawn(seal).await.expect("el cálculo acaba");
        beats.await.expect("el latido acaba");

        // Separa las dos mitades de la figura.
        bucle::sleep(BEAT).await;
        let beats = recorder.task("latido", heartbeat(recorder.clone()));
        let beats = bucle::spawn(beats);
        let seal = recorder.task("sello", compute_apart(recorder.clone()));
        bucle::spawn(seal).await.expect("el cálculo acaba");
        beats.await.expect("el latido acaba");
        print!("{}", recorder.finish());
    });
}
// ANCHOR_END: programa

//! Las tres maneras de seguir tras un trabajo largo, sobre la misma hora.
//!
//! Ejecuta: cargo run --bin linea_tics
//! Solo con el reloj virtual: imprime la hora de cada suceso.
//! Figura: Qué se hace con los tics perdidos

// ANCHOR: programa
use std::time::Duration;

use grabadora::Recorder;
use tokio::time::{Instant, MissedTickBehavior, interval, sleep};

const MINUTE: Duration = Duration::from_millis(100);

async fn five_looks(recorder: Recorder, behavior: MissedTickBehavior) {
    let mut ticks = interval(MINUTE);
    ticks.set_missed_tick_behavior(behavior);
    for look in 0..5 {
        recorder.wait("el tic", ticks.tick()).await;
        recorder.step("mira");
        if look == 0 {
            let long = sleep(MINUTE.mul_f64(2.5));
            recorder.wait("el trabajo largo", long).await;
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let recorder = Recorder::new(move || start.elapsed());
    let looks = |name, behavior| {
        let looks = five_looks(recorder.clone(), behavior);
        tokio::spawn(recorder.task(name, looks))
    };
    let all = [
        looks("Burst", MissedTickBehavior::Burst),
        looks("Delay", MissedTickBehavior::Delay),
        looks("Skip", MissedTickBehavior::Skip),
    ];
    for task in all {
        task.await.expect("nadie la cancela");
    }
    print!("{}", recorder.finish());
}
// ANCHOR_END: programa

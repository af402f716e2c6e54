//! Dos copias que toman dos mutex en orden opuesto, grabadas.
//!
//! Ejecuta: cargo run --bin ciclo_interbloqueo
//! Figura: Un interbloqueo: quién tiene qué, y a quién espera

// ANCHOR: programa
use std::rc::Rc;
use std::time::Duration;

use bucle::Lock;
use grabadora::Recorder;

type Named = (&'static str, Rc<Lock>);

async fn copy(recorder: Recorder, source: Named, target: Named) {
    let _from = recorder.wait(source.0, source.1.lock()).await;
    recorder.step(&format!("toma {}", source.0));
    bucle::yield_now().await;
    let _to = recorder.wait(target.0, target.1.lock()).await;
    recorder.step(&format!("toma {}", target.0));
}

fn main() {
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    runner.run(async {
        let recorder = Recorder::new(bucle::now);
        let log = ("el registro", Rc::new(Lock::new()));
        let report = ("el informe", Rc::new(Lock::new()));
        let one = copy(recorder.clone(), log.clone(), report.clone());
        let other = copy(recorder.clone(), report, log);
        let _one = bucle::spawn(recorder.task("una copia", one));
        let _other = bucle::spawn(recorder.task("otra copia", other));
        bucle::sleep(Duration::from_secs(1)).await;
        print!("{}", recorder.finish());
    });
}
// ANCHOR_END: programa

//! Seis consultas y dos permisos: cada una entra cuando otra sale.
//!
//! Ejecuta: cargo run --bin linea_permisos
//! Solo con el reloj virtual: imprime la hora de cada suceso.
//! Figura: Dos permisos y seis consultas

// ANCHOR: programa
use std::rc::Rc;
use std::time::Duration;

use bucle::Semaphore;
use grabadora::Recorder;

async fn check(recorder: Recorder, slots: Rc<Semaphore>) {
    let _permit = recorder.wait("permiso", slots.acquire()).await;
    let answer = bucle::sleep(Duration::from_millis(100));
    recorder.wait("la respuesta", answer).await;
}

fn main() {
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    runner.run(async {
        let recorder = Recorder::new(bucle::now);
        let slots = Rc::new(Semaphore::new(2));
        let checks = (1..=6).map(|number| {
            let check = check(recorder.clone(), slots.clone());
            recorder.task(&format!("consulta {number}"), check)
        });
        bucle::gather(checks).await;
        print!("{}", recorder.finish());
    });
}
// ANCHOR_END: programa

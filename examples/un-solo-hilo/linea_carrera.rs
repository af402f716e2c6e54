//! Dos tareas leen la misma cuenta: la última que escribe borra a la otra.
//!
//! Ejecuta: cargo run --bin linea_carrera
//! Solo con el reloj virtual: imprime la hora de cada suceso.
//! Figura: La cuenta que se pierde en un solo hilo

// ANCHOR: programa
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use grabadora::Recorder;

async fn count(recorder: Recorder, failures: Rc<Cell<u32>>, millis: u64) {
    let seen = failures.get();
    recorder.step(&format!("lee {seen}"));
    let answer = bucle::sleep(Duration::from_millis(millis));
    recorder.wait("la respuesta", answer).await;
    failures.set(seen + 1);
    recorder.step(&format!("escribe {}", failures.get()));
}

fn main() {
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    runner.run(async {
        let recorder = Recorder::new(bucle::now);
        let failures = Rc::new(Cell::new(0));
        let weather = count(recorder.clone(), failures.clone(), 100);
        let news = count(recorder.clone(), failures, 200);
        bucle::gather([
            recorder.task("clima", weather),
            recorder.task("noticias", news),
        ])
        .await;
        print!("{}", recorder.finish());
    });
}
// ANCHOR_END: programa

//! Dos tareas y un bucle: la que no cede acaba antes de que empiece la otra.
//!
//! Ejecuta: cargo run --bin linea_cooperativa
//! Figura: Multitarea cooperativa: una tarea que no cede

use std::cell::Cell;
use std::rc::Rc;

use grabadora::Recorder;

// ANCHOR: programa
async fn compute(recorder: Recorder, stop: Rc<Cell<bool>>) {
    recorder.step("gira");
    for _ in 0..1_000_000 {
        if stop.get() {
            recorder.step("para");
            return;
        }
    }
    recorder.step("nadie avisa");
}

async fn warn(recorder: Recorder, stop: Rc<Cell<bool>>) {
    recorder.step("¡basta!");
    stop.set(true);
}

fn main() {
    bucle::run(async {
        let recorder = Recorder::steps();
        let stop = Rc::new(Cell::new(false));
        let compute = compute(recorder.clone(), stop.clone());
        let computing = bucle::spawn(recorder.task("cálculo", compute));
        let warn = warn(recorder.clone(), stop);
        let warning = bucle::spawn(recorder.task("aviso", warn));
        computing.await.expect("el cálculo acaba bien");
        warning.await.expect("el aviso acaba bien");
        print!("{}", recorder.finish());
    });
}
// ANCHOR_END: programa

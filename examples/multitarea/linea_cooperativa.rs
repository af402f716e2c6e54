//! Dos tareas y un bucle: la que no cede acaba antes de que empiece la otra.
//!
//! Ejecuta: cargo run --bin linea_cooperativa
//! Figura: Multitarea cooperativa: una tarea que no cede

use std::cell::Cell;
use std::rc::Rc;

use grabadora::Recorder;

const PATIENCE: u32 = 1_000_000;

// ANCHOR: programa
async fn beat(recorder: Recorder, stop: Rc<Cell<bool>>) {
    recorder.step("bate sin parar");
    for _ in 0..PATIENCE {
        if stop.get() {
            recorder.step("para");
            return;
        }
    }
    recorder.step("me rindo");
}

async fn warn(recorder: Recorder, stop: Rc<Cell<bool>>) {
    recorder.step("¡basta!");
    stop.set(true);
}

fn main() {
    bucle::run(async {
        let recorder = Recorder::steps();
        let stop = Rc::new(Cell::new(false));
        let cook = beat(recorder.clone(), stop.clone());
        let cook = bucle::spawn(recorder.task("cocinero", cook));
        let waiter = warn(recorder.clone(), stop);
        let waiter = bucle::spawn(recorder.task("camarero", waiter));
        cook.await.expect("el cocinero termina bien");
        waiter.await.expect("el camarero termina bien");
        print!("{}", recorder.finish());
    });
}
// ANCHOR_END: programa

//! Cuántas veces mira el bucle al sistema, según cuántas tareas ceden.
//!
//! Ejecuta: cargo run --bin miradas
//!
//! Sin gemelo: asyncio mira una vez por vuelta, y no lleva la cuenta.

// ANCHOR: programa
use std::cell::Cell;
use std::rc::Rc;

const YIELDS: usize = 6400;

async fn yields(times: usize) {
    for _ in 0..times {
        bucle::yield_now().await;
    }
}

fn main() {
    for tasks in [1, 10, 100] {
        let looks = Rc::new(Cell::new(0));
        let count = looks.clone();
        let runner = bucle::Runner::paused().expect("hay descriptores libres");
        let runner = runner.on_park(move || count.set(count.get() + 1));
        let each = YIELDS / tasks;
        runner.run(async move {
            bucle::gather((0..tasks).map(|_| yields(each))).await;
        });
        println!("{tasks} a medias: {} miradas", looks.get());
    }
}
// ANCHOR_END: programa

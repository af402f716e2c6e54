//! En la cola cabe un plato: la sala espera a que la cocina saque otro.
//!
//! Ejecuta: cargo run --bin linea_contrapresion
//! Solo con el reloj virtual: imprime la hora de cada suceso.
//! Figura: Contrapresión en una cola con un sitio

// ANCHOR: programa
use std::rc::Rc;
use std::time::Duration;

use bucle::Queue;
use grabadora::Recorder;

const DISHES: [&str; 3] = ["la sopa", "el arroz", "el pan"];

async fn take_orders(recorder: Recorder, orders: Rc<Queue<&'static str>>) {
    for dish in DISHES {
        recorder.wait("sitio", orders.put(dish)).await;
        recorder.step(&format!("pone {dish}"));
    }
}

async fn cook(recorder: Recorder, orders: Rc<Queue<&'static str>>) {
    for _ in DISHES {
        let dish = recorder.wait("un plato", orders.get()).await;
        let fire = bucle::sleep(Duration::from_millis(100));
        recorder.wait(dish, fire).await;
    }
}

fn main() {
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    runner.run(async {
        let recorder = Recorder::new(bucle::now);
        let orders = Rc::new(Queue::bounded(1));
        let floor = take_orders(recorder.clone(), orders.clone());
        let floor = bucle::spawn(recorder.task("sala", floor));
        let kitchen = cook(recorder.clone(), orders);
        let kitchen = bucle::spawn(recorder.task("cocina", kitchen));
        floor.await.expect("la sala termina bien");
        kitchen.await.expect("la cocina termina bien");
        print!("{}", recorder.finish());
    });
}
// ANCHOR_END: programa

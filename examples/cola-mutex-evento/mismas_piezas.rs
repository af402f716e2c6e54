//! Las mismas piezas en dos bucles: el de Tokio y el del libro.
//!
//! Ejecuta: cargo run --bin mismas_piezas

// ANCHOR: programa
use sincronia::{Event, Lock, Queue, Semaphore, yield_now};
use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use tokio::task::LocalSet;

type Job = Pin<Box<dyn Future<Output = ()>>>;

struct Kitchen {
    orders: Queue<&'static str>,
    oven: Lock,
    open: Event,
    finished: Semaphore,
    log: RefCell<Vec<String>>,
}

impl Kitchen {
    fn say(&self, who: &str, what: &str) {
        self.log.borrow_mut().push(format!("{who}: {what}"));
    }
}

async fn take_orders(kitchen: Rc<Kitchen>) {
    for dish in ["sopa", "arroz", "pan", "fin"] {
        kitchen.orders.put(dish).await;
        kitchen.say("sala", &format!("{dish} en la cola"));
    }
}

async fn bake(name: &str, kitchen: Rc<Kitchen>) {
    kitchen.open.wait().await;
    let oven = kitchen.oven.lock().await;
    kitchen.say(name, "abre el horno");
    // El mutex sigue suyo mientras otros tienen el turno.
    yield_now().await;
    kitchen.say(name, "cierra el horno");
    drop(oven);
    kitchen.finished.release();
}

/// `spawn` es lo único que cambia de un bucle a otro.
async fn service(spawn: impl Fn(Job)) -> Vec<String> {
    let kitchen = Rc::new(Kitchen {
        orders: Queue::bounded(1),
        oven: Lock::new(),
        open: Event::new(),
        finished: Semaphore::new(0),
        log: RefCell::default(),
    });
    spawn(Box::pin(take_orders(kitchen.clone())));
    loop {
        match kitchen.orders.get().await {
            "fin" => break,
            dish => kitchen.say("cocina", dish),
        }
    }
    for name in ["pan", "flan"] {
        spawn(Box::pin(bake(name, kitchen.clone())));
    }
    yield_now().await;
    kitchen.say("cocina", "ya se puede");
    kitchen.open.set();
    for _ in 0..2 {
        kitchen.finished.acquire().await.forget();
    }
    kitchen.log.take()
}

#[tokio::main(flavor = "current_thread")]
async fn in_tokio() -> Vec<String> {
    let spawn = |job| drop(tokio::task::spawn_local(job));
    LocalSet::new().run_until(service(spawn)).await
}

fn main() {
    let ours = bucle::run(service(|job| drop(bucle::spawn(job))));
    assert_eq!(ours, in_tokio(), "los dos bucles dicen lo mismo");
    println!("{}", ours.join("\n"));
}
// ANCHOR_END: programa

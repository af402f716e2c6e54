//! Dormir el hilo hasta que un despertador avise desde otro.
//!
//! Ejecuta: cargo run --bin otro_hilo_avisa

// ANCHOR: programa
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering::AcqRel, Ordering::Release};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

/// El despertador de un hilo que duerme.
struct Alarm {
    sleeper: Thread,
    rung: AtomicBool,
}

impl Wake for Alarm {
    fn wake(self: Arc<Self>) {
        self.rung.store(true, Release);
        self.sleeper.unpark();
    }
}

fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let sleeper = thread::current();
    // El primer sondeo no hay que pedirlo.
    let rung = AtomicBool::new(true);
    let alarm = Arc::new(Alarm { sleeper, rung });
    let waker = Waker::from(alarm.clone());
    let mut cx = Context::from_waker(&waker);
    let mut polls = 0;
    loop {
        // A veces `park` vuelve sin que nadie haya avisado.
        while !alarm.rung.swap(false, AcqRel) {
            thread::park();
        }
        polls += 1;
        println!("sondeo {polls}");
        if let Poll::Ready(output) = future.as_mut().poll(&mut cx) {
            return output;
        }
    }
}

/// El mostrador: la cocina deja el plato; quien lo espera, su despertador.
#[derive(Default)]
struct Counter {
    dish: Option<&'static str>,
    waiter: Option<Waker>,
}

fn cook(counter: &Mutex<Counter>) {
    println!("  otro hilo: la sopa está lista");
    let mut counter = counter.lock().expect("nadie entra en pánico");
    counter.dish = Some("sopa");
    if let Some(waiter) = counter.waiter.take() {
        waiter.wake();
    }
}

async fn order() -> &'static str {
    let counter = Arc::new(Mutex::new(Counter::default()));
    let mut kitchen = Some(counter.clone());
    poll_fn(|cx| {
        let mut shared = counter.lock().expect("nadie entra en pánico");
        if let Some(dish) = shared.dish.take() {
            return Poll::Ready(dish);
        }
        // Mirar y apuntarse, sin soltar el mutex entre lo uno y lo otro.
        shared.waiter = Some(cx.waker().clone());
        if let Some(counter) = kitchen.take() {
            thread::spawn(move || cook(&counter));
        }
        Poll::Pending
    })
    .await
}

fn main() {
    println!("se sirve: {}", block_on(order()));
}
// ANCHOR_END: programa

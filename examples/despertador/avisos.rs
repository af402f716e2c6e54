//! Avisar antes de dormir, dos veces seguidas y después del final.
//!
//! Ejecuta: cargo run --bin avisos

// ANCHOR: programa
use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// Lo que un huésped deja ver: sus turnos y su despertador.
#[derive(Default)]
struct Guest {
    turns: Cell<u32>,
    waker: RefCell<Option<Waker>>,
}

/// En su primer turno se avisa `knocks` veces, y después duerme sin fin.
async fn sleep_in(guest: Rc<Guest>, knocks: u32) {
    poll_fn(|cx| {
        guest.turns.set(guest.turns.get() + 1);
        if guest.turns.get() == 1 {
            guest.waker.replace(Some(cx.waker().clone()));
            for _ in 0..knocks {
                cx.waker().wake_by_ref();
            }
        }
        Poll::Pending
    })
    .await
}

/// Deja pasar turnos de sobra.
async fn wait_a_while() {
    for _ in 0..5 {
        bucle::yield_now().await;
    }
}

async fn hotel() {
    let mut gone = None;
    for knocks in 0..3 {
        let guest = Rc::new(Guest::default());
        let task = bucle::spawn(sleep_in(guest.clone(), knocks));
        wait_a_while().await;
        println!("avisos: {knocks}; turnos: {}", guest.turns.get());
        task.abort();
        task.await.expect_err("se ha cancelado");
        gone = guest.waker.take();
    }

    let guest = Rc::new(Guest::default());
    let _task = bucle::spawn(sleep_in(guest.clone(), 0));
    wait_a_while().await;
    gone.expect("guardó su despertador").wake();
    wait_a_while().await;
    let turns = guest.turns.get();
    println!("aviso al que se fue; turnos del nuevo: {turns}");
}

fn main() {
    bucle::run(hotel());
}
// ANCHOR_END: programa

//! Soltar un future a medias, y un tiempo límite hecho con dos futures.
//!
//! Ejecuta: cargo run --bin limite_a_mano

// ANCHOR: programa
use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

thread_local! {
    static NOW: Cell<u32> = const { Cell::new(0) };
    /// La primera hora que alguien espera.
    static NEXT: Cell<u32> = const { Cell::new(u32::MAX) };
}

async fn sleep(time: u32) {
    let due = NOW.get() + time;
    poll_fn(|_| {
        if due <= NOW.get() {
            return Poll::Ready(());
        }
        NEXT.set(NEXT.get().min(due));
        Poll::Pending
    })
    .await
}

/// Un bucle de una sola tarea: cuando espera, el reloj salta.
fn run(main: impl Future<Output = ()>) {
    let mut main = pin!(main);
    let mut cx = Context::from_waker(Waker::noop());
    while main.as_mut().poll(&mut cx).is_pending() {
        NOW.set(NEXT.replace(u32::MAX));
    }
}

async fn timeout<T>(limit: u32, future: impl Future<Output = T>) -> Option<T> {
    let mut alarm = pin!(sleep(limit));
    let mut future = pin!(future);
    poll_fn(|cx| match future.as_mut().poll(cx) {
        Poll::Ready(output) => Poll::Ready(Some(output)),
        Poll::Pending => alarm.as_mut().poll(cx).map(|()| None),
    })
    .await
}

/// Un fuego encendido: se apaga al soltarlo, pase lo que pase.
struct Burner;

impl Drop for Burner {
    fn drop(&mut self) {
        println!("  apaga el fuego");
    }
}

async fn cook(time: u32) {
    println!("  enciende el fuego");
    let _burner = Burner;
    sleep(time).await;
    println!("  sirve el guiso");
}

fn main() {
    println!("un turno, y nadie lo quiere:");
    let mut stew = Box::pin(cook(50));
    let turn = stew.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    println!(
        "  {}",
        if turn.is_ready() {
            "servido"
        } else {
            "a medias"
        }
    );
    drop(stew);
    run(async {
        for time in [50, 500] {
            println!("100 ms de límite, y necesita {time}:");
            let served = timeout(100, cook(time)).await;
            println!("  {}", served.map_or("tarde", |()| "a tiempo"));
        }
    });
}
// ANCHOR_END: programa

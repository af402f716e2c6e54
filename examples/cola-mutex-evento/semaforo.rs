//! Un semáforo con una fila, y el permiso que se pierde al irse alguien.
//!
//! Ejecuta: cargo run --bin semaforo

// ANCHOR: programa
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};

#[derive(Default)]
struct Semaphore {
    permits: Cell<usize>,
    line: RefCell<VecDeque<Waker>>,
    passes_on: bool,
}

impl Semaphore {
    fn release(&self) {
        self.permits.set(self.permits.get() + 1);
        self.wake_next();
    }

    fn wake_next(&self) {
        let first = self.line.borrow_mut().pop_front();
        first.into_iter().for_each(Waker::wake);
    }
}

/// Espera un permiso; `true`, si está en la fila o ya lo han avisado.
struct Acquire<'a>(&'a Semaphore, bool);

impl Future for Acquire<'_> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let free = self.0.permits.get();
        self.1 = free == 0;
        if free == 0 {
            self.0.line.borrow_mut().push_back(cx.waker().clone());
            return Poll::Pending;
        }
        self.0.permits.set(free - 1);
        Poll::Ready(())
    }
}

impl Drop for Acquire<'_> {
    fn drop(&mut self) {
        if self.1 && self.0.permits.get() > 0 && self.0.passes_on {
            self.0.wake_next();
        }
    }
}

struct Dish(&'static str);

impl Wake for Dish {
    fn wake(self: Arc<Self>) {
        println!("  aviso para {}", self.0);
    }
}

fn story(passes_on: bool) {
    let oven = Semaphore {
        passes_on,
        ..Semaphore::default()
    };
    let [bread, custard] =
        ["el pan", "el flan"].map(|name| Arc::new(Dish(name)).into());
    let mut bread_waits = Box::pin(Acquire(&oven, false));
    let mut custard_waits = pin!(Acquire(&oven, false));
    let _ = bread_waits.as_mut().poll(&mut Context::from_waker(&bread));
    let _ = custard_waits
        .as_mut()
        .poll(&mut Context::from_waker(&custard));
    oven.release();
    println!("  el pan se va sin usar su turno");
    drop(bread_waits);
    println!("  permisos libres: {}", oven.permits.get());
}

fn main() {
    println!("sin relevo:");
    story(false);
    println!("con relevo:");
    story(true);
}
// ANCHOR_END: programa

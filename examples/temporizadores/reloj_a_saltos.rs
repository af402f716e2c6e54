//! Un montículo de horas y un reloj que salta a la primera.
//!
//! Ejecuta: cargo run --bin reloj_a_saltos

// ANCHOR: programa
use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, mpsc};
use std::task::{Context, Poll, Wake, Waker};

#[derive(Default)]
struct Timers {
    now: u64,
    /// Cada hora, con el número de su espera. `Reverse`: la primera, arriba.
    hours: BinaryHeap<Reverse<(u64, usize)>>,
    /// A quién despertar en cada espera; a nadie, si se canceló.
    waiting: Vec<Option<Waker>>,
}

thread_local! {
    static TIMERS: RefCell<Timers> = RefCell::default();
}

struct Sleep(u64, usize);

fn sleep(time: u64) -> Sleep {
    TIMERS.with_borrow_mut(|timers| {
        let (due, number) = (timers.now + time, timers.waiting.len());
        timers.hours.push(Reverse((due, number)));
        timers.waiting.push(None);
        Sleep(due, number)
    })
}

impl Future for Sleep {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        TIMERS.with_borrow_mut(|timers| {
            if self.0 <= timers.now {
                return Poll::Ready(());
            }
            timers.waiting[self.1] = Some(cx.waker().clone());
            Poll::Pending
        })
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        // La hora se queda: sacarla de en medio obligaría a buscarla.
        TIMERS.with_borrow_mut(|timers| timers.waiting[self.1] = None);
    }
}

struct TaskWaker(usize, mpsc::Sender<usize>);

impl Wake for TaskWaker {
    fn wake(self: Arc<Self>) {
        self.1.send(self.0).expect("la cola sigue ahí");
    }
}

fn run(mut tasks: Vec<Pin<Box<dyn Future<Output = ()>>>>) {
    let (queue, ready) = mpsc::channel();
    (0..tasks.len()).for_each(|id| queue.send(id).expect("la cola está ahí"));
    loop {
        for id in ready.try_iter() {
            let waker = Arc::new(TaskWaker(id, queue.clone())).into();
            let _ = tasks[id].as_mut().poll(&mut Context::from_waker(&waker));
        }
        // Nadie está listo: el reloj salta a la primera hora.
        let first = TIMERS.with_borrow_mut(|timers| timers.hours.pop());
        let Some(Reverse((due, number))) = first else {
            break;
        };
        let waker = TIMERS.with_borrow_mut(|timers| {
            timers.now = due;
            timers.waiting[number].take()
        });
        match waker {
            Some(waker) => waker.wake(),
            None => println!("{due} ms: aquí no espera nadie"),
        }
    }
}

async fn cook(dish: &str, steps: u64, time: u64) {
    for step in 1..=steps {
        sleep(time).await;
        let now = TIMERS.with_borrow(|timers| timers.now);
        println!("{now} ms: {dish}, paso {step}");
    }
}

async fn regret() {
    drop(sleep(250));
    println!("0 ms: pide una hora y la cancela");
}

fn main() {
    run(vec![
        Box::pin(cook("sopa", 1, 300)),
        Box::pin(cook("pan", 2, 100)),
        Box::pin(regret()),
    ]);
}
// ANCHOR_END: programa

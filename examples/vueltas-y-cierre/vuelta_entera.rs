//! Un bucle entero: cola, temporizadores y un aviso que llega de fuera.
//!
//! Ejecuta: cargo run --bin vuelta_entera

// ANCHOR: programa
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;
use std::time::{Duration, Instant};

type Timers = BTreeMap<Instant, Waker>;

thread_local! {
    static TIMERS: RefCell<Timers> = RefCell::default();
}

async fn sleep(time: Duration) {
    let due = Instant::now() + time;
    poll_fn(|cx| {
        if due <= Instant::now() {
            return Poll::Ready(());
        }
        let waker = cx.waker().clone();
        TIMERS.with_borrow_mut(|timers| timers.insert(due, waker));
        Poll::Pending
    })
    .await
}

/// Despertar es mandar el número de la tarea, desde el hilo que sea.
struct TaskWaker(usize, Sender<usize>);

impl Wake for TaskWaker {
    fn wake(self: Arc<Self>) {
        self.1.send(self.0).expect("el bucle sigue ahí");
    }
}

type Task = Pin<Box<dyn Future<Output = ()>>>;

fn run(mut tasks: BTreeMap<usize, Task>) {
    let (bell, outside) = channel();
    let mut ready: Vec<usize> = tasks.keys().copied().collect();
    for turn in 1.. {
        println!("vuelta {turn}");
        for id in ready.drain(..) {
            let waker = Arc::new(TaskWaker(id, bell.clone())).into();
            let mut cx = Context::from_waker(&waker);
            let Some(task) = tasks.get_mut(&id) else {
                continue;
            };
            if task.as_mut().poll(&mut cx).is_ready() {
                tasks.remove(&id);
            }
        }
        if tasks.is_empty() {
            break;
        }
        ready.extend(look(&outside));
        while let Some(waker) = TIMERS.with_borrow_mut(pop_due) {
            waker.wake();
        }
        ready.extend(outside.try_iter());
    }
}

fn pop_due(timers: &mut Timers) -> Option<Waker> {
    let first = timers.first_entry()?;
    (*first.key() <= Instant::now()).then(|| first.remove())
}

/// Duerme hasta el primer aviso, o hasta la primera hora si la hay.
fn look(outside: &Receiver<usize>) -> Option<usize> {
    let first = TIMERS.with_borrow(|timers| timers.keys().next().copied());
    let Some(due) = first else {
        println!("  mira: duerme hasta que llegue un aviso");
        return outside.recv().ok();
    };
    println!("  mira: duerme hasta la primera hora, o un aviso");
    let wait = due.saturating_duration_since(Instant::now());
    outside.recv_timeout(wait).ok()
}

async fn bread(oven: Sender<()>) {
    println!("  pan: al horno");
    sleep(Duration::from_millis(10)).await;
    println!("  pan: listo, y el horno queda libre");
    oven.send(()).expect("la cocina espera el horno");
}

/// Otro hilo hace de sistema operativo: prepara la sopa y avisa.
async fn soup(oven: Receiver<()>) {
    println!("  sopa: la pide fuera");
    let order = Arc::new(Mutex::new((false, None::<Waker>)));
    let kitchen = order.clone();
    thread::spawn(move || {
        oven.recv().expect("el pan sale del horno");
        let (done, waiter) = &mut *kitchen.lock().unwrap();
        *done = true;
        waiter.take().into_iter().for_each(Waker::wake);
    });
    poll_fn(|cx| {
        let (done, waiter) = &mut *order.lock().unwrap();
        *waiter = Some(cx.waker().clone());
        if *done {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
    println!("  sopa: en la mesa");
}

fn main() {
    let (oven, free) = channel();
    let tasks: [Task; 2] = [Box::pin(bread(oven)), Box::pin(soup(free))];
    run(tasks.into_iter().enumerate().collect());
}
// ANCHOR_END: programa

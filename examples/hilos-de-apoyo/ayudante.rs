//! Un hilo ayudante: hace encargos, y despierta a quien los espera.
//!
//! Ejecuta: cargo run --bin ayudante

// ANCHOR: programa
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, JoinHandle, Thread};

type Job = Box<dyn FnOnce() + Send>;

struct Helper {
    jobs: Sender<Job>,
    thread: JoinHandle<()>,
}

impl Helper {
    fn new() -> Helper {
        let (jobs, inbox) = channel::<Job>();
        // Acaba cuando ya nadie puede encargar más.
        let work = || inbox.into_iter().for_each(|job| job());
        let thread = thread::spawn(work);
        Helper { jobs, thread }
    }

    /// Encarga `work`, ya, y devuelve con qué esperarlo.
    fn errand<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> impl Future<Output = T> {
        let shared = Arc::new(Mutex::new((None, None::<Waker>)));
        let theirs = shared.clone();
        let job = move || {
            let output = work();
            let mut shared = theirs.lock().expect("nadie entra en pánico");
            let (result, waiter) = &mut *shared;
            *result = Some(output);
            waiter.take().into_iter().for_each(Waker::wake);
        };
        self.jobs.send(Box::new(job)).expect("el hilo sigue");
        poll_fn(move |cx| {
            let mut shared = shared.lock().expect("nadie entra en pánico");
            let (result, waiter) = &mut *shared;
            if let Some(output) = result.take() {
                return Poll::Ready(output);
            }
            *waiter = Some(cx.waker().clone());
            Poll::Pending
        })
    }

    fn close(self) {
        drop(self.jobs);
        self.thread.join().expect("ningún encargo entra en pánico");
    }
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut cx = Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut cx) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}

fn main() {
    let helper = Helper::new();
    let (bell, rings) = channel();
    block_on(async {
        let bread = helper.errand(move || rings.recv().expect("suena"));
        let other = helper.errand(|| thread::current().id());
        println!("dos encargos, y sigo con lo mío");
        bell.send("pan").expect("el ayudante lo espera");
        println!("primero: {}", bread.await);
        let same = other.await == thread::current().id();
        println!("segundo, ¿en mi hilo? {}", if same { "sí" } else { "no" });
        drop(helper.errand(|| println!("tercero, sin nadie que lo espere")));
    });
    helper.close();
    println!("cierro");
}
// ANCHOR_END: programa

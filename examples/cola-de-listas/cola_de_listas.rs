//! Un ejecutor con una cola: solo recibe turno la tarea que está en ella.
//!
//! Ejecuta: cargo run --bin cola_de_listas

// ANCHOR: programa
use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};

type Ready = Arc<Mutex<VecDeque<Arc<Task>>>>;
type Work = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Una tarea es su propio despertador: al avisarla, va a la cola.
struct Task {
    name: &'static str,
    /// `None`, cuando ha terminado.
    work: Mutex<Option<Work>>,
    ready: Ready,
}

impl Wake for Task {
    fn wake(self: Arc<Self>) {
        let ready = self.ready.clone();
        ready.lock().unwrap().push_back(self);
    }
}

fn spawn(ready: &Ready, name: &'static str, work: Work) {
    let work = Mutex::new(Some(work));
    let ready = ready.clone();
    Arc::new(Task { name, work, ready }).wake();
}

/// La primera de la cola. Suelta el mutex antes de que empiece el turno.
fn next(ready: &Ready) -> Option<Arc<Task>> {
    ready.lock().unwrap().pop_front()
}

fn run(ready: &Ready) {
    while let Some(task) = next(ready) {
        let waker = Waker::from(task.clone());
        let mut work = task.work.lock().unwrap();
        // Se la pudo avisar justo antes de terminar.
        let Some(future) = work.as_mut() else {
            continue;
        };
        println!("turno: {}", task.name);
        let mut cx = Context::from_waker(&waker);
        if future.as_mut().poll(&mut cx).is_ready() {
            *work = None;
        }
        let queue = ready.lock().unwrap();
        let names: Vec<_> = queue.iter().map(|task| task.name).collect();
        println!("  cola: [{}]", names.join(", "));
    }
}

/// Termina el turno. `give` dice a quién se le da el despertador.
async fn pause(give: impl FnOnce(Waker)) {
    let mut give = Some(give);
    poll_fn(|cx| {
        let Some(give) = give.take() else {
            return Poll::Ready(());
        };
        give(cx.waker().clone());
        Poll::Pending
    })
    .await
}

/// El timbre del mostrador: el despertador de quien espera a que suene.
type Bell = Arc<Mutex<Option<Waker>>>;

async fn serve(bell: Bell) {
    pause(|waker| *bell.lock().unwrap() = Some(waker)).await;
    println!("  la sopa sale");
}

async fn cook(bell: Bell) {
    pause(Waker::wake).await;
    println!("  toca el timbre");
    let waiting = bell.lock().unwrap().take();
    waiting.expect("la sopa ya espera").wake();
}

fn main() {
    let (ready, bell) = (Ready::default(), Bell::default());
    spawn(&ready, "sopa", Box::pin(serve(bell.clone())));
    spawn(&ready, "caldo", Box::pin(cook(bell)));
    spawn(&ready, "pan", Box::pin(pause(Waker::wake)));
    run(&ready);
}
// ANCHOR_END: programa

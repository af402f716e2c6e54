//! Tareas que dejan su resultado, o su pánico, en un manejador.
//!
//! Ejecuta: cargo run --bin manejador_a_mano

// ANCHOR: programa
use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::sync::{Arc, mpsc};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Result;

type Task = Pin<Box<dyn Future<Output = ()>>>;
/// El resultado, cuando lo haya, y a quién despertar entonces.
type Outcome<T> = Rc<RefCell<(Option<Result<T>>, Option<Waker>)>>;

/// Parte un future en dos: la tarea, para la cola, y su manejador.
fn spawn<T: 'static>(
    future: impl Future<Output = T> + 'static,
) -> (Task, impl Future<Output = Result<T>>) {
    let outcome = Outcome::default();
    let promise = outcome.clone();
    let task = Box::pin(async move {
        let mut future = pin!(future);
        let result = poll_fn(|cx| {
            let turn = AssertUnwindSafe(|| future.as_mut().poll(cx));
            // Un pánico también es un final, y no sale de aquí.
            match catch_unwind(turn) {
                Ok(Poll::Pending) => Poll::Pending,
                Ok(Poll::Ready(value)) => Poll::Ready(Ok(value)),
                Err(panic) => Poll::Ready(Err(panic)),
            }
        });
        let result = Some(result.await);
        let (_, joiner) = promise.replace((result, None));
        joiner.into_iter().for_each(Waker::wake);
    });
    let handle = poll_fn(move |cx| {
        let (result, joiner) = &mut *outcome.borrow_mut();
        *joiner = Some(cx.waker().clone());
        result.take().map_or(Poll::Pending, Poll::Ready)
    });
    (task, handle)
}

/// Despertar una tarea es poner su número en la cola.
struct TaskWaker(usize, mpsc::Sender<usize>);

impl Wake for TaskWaker {
    fn wake(self: Arc<Self>) {
        self.1.send(self.0).expect("la cola sigue ahí");
    }
}

fn run(mut tasks: Vec<Task>) {
    let (queue, ready) = mpsc::channel();
    (0..tasks.len()).for_each(|id| queue.send(id).expect("la cola está ahí"));
    for id in ready.try_iter() {
        let waker = Arc::new(TaskWaker(id, queue.clone())).into();
        let _ = tasks[id].as_mut().poll(&mut Context::from_waker(&waker));
    }
}

async fn price(dish: &str) -> u32 {
    println!("cocina: {dish}");
    match dish {
        "sopa" => 5,
        _ => panic!("{dish} no está en la carta"),
    }
}

fn show(price: Result<u32>) {
    match price {
        Ok(euros) => println!("sala: {euros} euros"),
        Err(_) => println!("sala: no hay precio"),
    }
}

fn main() {
    // El aviso del pánico no hace falta: lo cuenta el manejador.
    set_hook(Box::new(|_| ()));
    let (soup, soup_price) = spawn(price("sopa"));
    let (pizza, pizza_price) = spawn(price("pizza"));
    let (room, _) = spawn(async {
        println!("sala: espera el precio de la sopa");
        show(soup_price.await);
        show(pizza_price.await);
    });
    run(vec![room, soup, pizza]);
    println!("la cola está vacía");
}
// ANCHOR_END: programa

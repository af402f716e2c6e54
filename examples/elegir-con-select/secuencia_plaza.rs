//! Un future guardado recibe la caja y no lo sondea nadie: quién habla a quién.
//!
//! Ejecuta: cargo run --bin secuencia_plaza
//! Figura: A quién llama la caja, y a quién sondea la tarea
//! Sin gemelo: en asyncio se guarda una tarea, que avanza aunque nadie la mire.

// ANCHOR: programa
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Wake, Waker};
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

/// Un despertador que dice a quién avisa la caja.
struct Bell {
    name: &'static str,
    task: Waker,
}

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        println!("caja -> {}: Te toca", self.name);
        println!("{} -> tarea: Avisa", self.name);
        self.task.wake_by_ref();
    }
}

/// Dice cada vez que la tarea sondea el future que lleva dentro.
async fn told<F: Future>(name: &'static str, future: F) -> F::Output {
    let mut future = pin!(future);
    poll_fn(|context| {
        println!("tarea -> {name}: Sondea");
        let task = context.waker().clone();
        let bell = Waker::from(Arc::new(Bell { name, task }));
        let state = future.as_mut().poll(&mut Context::from_waker(&bell));
        if state.is_pending() {
            println!("{name} --> tarea: No");
        }
        state
    })
    .await
}

async fn keep_and_wait(till: Arc<Mutex<u32>>) {
    let mut charging = pin!(told("cobro", till.lock()));
    tokio::select! {
        biased;
        _ = &mut charging => {}
        () = sleep(10 * MINUTE) => drop(told("rama", till.lock()).await),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let till = Arc::new(Mutex::new(0));
    let busy = till.lock().await;
    tokio::spawn(keep_and_wait(till.clone()));
    sleep(30 * MINUTE).await;
    drop(busy);
    // Una hora después sigue igual, así que el programa se acaba.
    sleep(60 * MINUTE).await;
}
// ANCHOR_END: programa

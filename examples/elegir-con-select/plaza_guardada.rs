//! Un future en la fila, que nadie sondea, guarda la plaza de quien lo guarda.
//!
//! Ejecuta: cargo run --bin plaza_guardada
//!
//! Sin gemelo: en asyncio se guarda una tarea, que avanza aunque nadie la mire.

// ANCHOR: programa
use std::future::Future;
use std::pin::pin;
use std::time::Duration;
use tokio::sync::{Mutex, Semaphore, mpsc};
use tokio::time::{sleep, timeout};

const MINUTE: Duration = Duration::from_millis(100);

/// Empieza una espera, se cansa a los diez minutos, la guarda y empieza otra.
async fn keep_and_wait(first: impl Future, second: impl Future) {
    let mut first = pin!(first);
    tokio::select! {
        _ = &mut first => {}
        () = sleep(10 * MINUTE) => {
            second.await;
        }
    }
}

/// A la media hora, `release` deja sitio para uno.
async fn attempt(
    what: &str,
    release: impl FnOnce(),
    waiting: impl Future<Output = ()>,
) {
    let release = async {
        sleep(30 * MINUTE).await;
        release();
    };
    let waiting = timeout(60 * MINUTE, waiting);
    let ((), result) = tokio::join!(release, waiting);
    match result {
        Ok(()) => println!("{what}: acaba"),
        Err(_) => println!("{what}: nadie avanza, vence el tiempo límite"),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let till = Mutex::new(0);
    let busy = till.lock().await;
    let waiting = keep_and_wait(till.lock(), till.lock());
    attempt("un mutex", || drop(busy), waiting).await;

    let burners = Semaphore::new(0);
    let waiting = keep_and_wait(burners.acquire(), burners.acquire());
    attempt("un semáforo", || burners.add_permits(1), waiting).await;

    let burner = piezas::BoundedSemaphore::new(1);
    let busy = burner.acquire().await;
    let waiting = keep_and_wait(burner.acquire(), burner.acquire());
    attempt("un semáforo de `piezas`", || drop(busy), waiting).await;

    let (orders_tx, mut orders_rx) = mpsc::channel(1);
    orders_tx.send("sopa").await.expect("hay sitio");
    let waiting = keep_and_wait(orders_tx.send("pan"), orders_tx.send("flan"));
    let release = || {
        orders_rx.try_recv().expect("hay un pedido");
    };
    attempt("un canal lleno", release, waiting).await;
}
// ANCHOR_END: programa

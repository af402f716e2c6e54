//! Un future en la fila, que nadie sondea, guarda la plaza de quien lo guarda.
//!
//! Ejecuta: cargo run --bin plaza_guardada
//!
//! Otra salida: en asyncio se guarda una tarea, que avanza sola.

// ANCHOR: programa
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
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

/// A la media hora, `release` deja sitio.
async fn attempt(what: &str, release: impl Future, waiting: impl Future) {
    let release = async {
        sleep(30 * MINUTE).await;
        release.await;
    };
    let both = async { tokio::join!(release, waiting) };
    match timeout(60 * MINUTE, both).await {
        Ok(_) => println!("{what}: acaba"),
        Err(_) => println!("{what}: nadie avanza, vence el tiempo límite"),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let till = Mutex::new(0);
    let busy = till.lock().await;
    let charge = async || *till.lock().await += 10;
    let waiting = keep_and_wait(charge(), charge());
    attempt("un mutex", async { drop(busy) }, waiting).await;

    let burners = Semaphore::new(0);
    let fry = async || burners.acquire().await.map(drop);
    let waiting = keep_and_wait(fry(), fry());
    attempt("un semáforo", async { burners.add_permits(1) }, waiting).await;

    let burner = piezas::BoundedSemaphore::new(1);
    let busy = burner.acquire().await;
    let fry = async || drop(burner.acquire().await);
    let waiting = keep_and_wait(fry(), fry());
    attempt("el de `piezas`", async { drop(busy) }, waiting).await;

    let (orders_tx, mut orders_rx) = mpsc::channel(1);
    orders_tx.send("sopa").await.expect("hay sitio");
    let waiting = keep_and_wait(orders_tx.send("pan"), orders_tx.send("flan"));
    let take_two = async { (orders_rx.recv().await, orders_rx.recv().await) };
    attempt("un canal lleno", take_two, waiting).await;

    let till = Arc::new(Mutex::new(0));
    let busy = till.clone().lock_owned().await;
    let asking = tokio::spawn(till.clone().lock_owned());
    let waiting = keep_and_wait(asking, till.lock());
    attempt("una tarea que no suelta", async { drop(busy) }, waiting).await;
}
// ANCHOR_END: programa

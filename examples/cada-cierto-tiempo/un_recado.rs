//! `call_later` y `call_at`, con una tarea: se anulan, y nadie los espera.
//!
//! Ejecuta: cargo run --bin un_recado

// ANCHOR: programa
use std::time::Duration;
use tokio::task::AbortHandle;
use tokio::time::{Instant, sleep, sleep_until};

const MINUTE: Duration = Duration::from_millis(200);

fn call_at<F>(due: Instant, callback: F) -> AbortHandle
where
    F: FnOnce() + Send + 'static,
{
    let task = tokio::spawn(async move {
        sleep_until(due).await;
        callback();
    });
    task.abort_handle()
}

fn call_later<F>(delay: Duration, callback: F) -> AbortHandle
where
    F: FnOnce() + Send + 'static,
{
    call_at(Instant::now() + delay, callback)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    call_later(MINUTE, || println!("saca el pan"));
    let dessert = call_later(2 * MINUTE, || println!("saca el flan"));
    let closing = Instant::now() + 3 * MINUTE;
    call_at(closing, || println!("apaga el horno"));
    call_later(60 * MINUTE, || println!("cierra la cocina"));

    sleep(MINUTE.mul_f64(1.5)).await;
    println!("la mesa no quiere postre");
    dessert.abort();
    sleep(2 * MINUTE).await;
    println!("se acaba el programa");
}
// ANCHOR_END: programa

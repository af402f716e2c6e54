//! Un `call_later` hecho con una tarea: se anula, y nadie lo espera.
//!
//! Ejecuta: cargo run --bin un_recado

// ANCHOR: programa
use std::time::Duration;
use tokio::task::AbortHandle;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(200);

fn call_later<F>(delay: Duration, callback: F) -> AbortHandle
where
    F: FnOnce() + Send + 'static,
{
    // Fuera de la tarea: así cuenta desde ahora.
    let timer = sleep(delay);
    let task = tokio::spawn(async move {
        timer.await;
        callback();
    });
    task.abort_handle()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    call_later(MINUTE, || println!("saca el pan"));
    let dessert = call_later(2 * MINUTE, || println!("saca el flan"));
    call_later(3 * MINUTE, || println!("apaga el horno"));
    call_later(60 * MINUTE, || println!("cierra la cocina"));

    sleep(MINUTE.mul_f64(1.5)).await;
    println!("la mesa no quiere postre");
    dessert.abort();
    sleep(2 * MINUTE).await;
    println!("se acaba el programa");
}
// ANCHOR_END: programa

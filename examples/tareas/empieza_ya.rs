//! Sondear una vez antes de lanzar: si acaba ahí, no hace falta tarea.
//!
//! Ejecuta: cargo run --bin empieza_ya
//! Sin gemelo: `eager_task_factory` es de Python 3.12, y el gemelo, de 3.11.

// ANCHOR: programa
use std::future::Future;
use std::task::Poll;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::task::{JoinError, JoinHandle};
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

enum Eager<T> {
    Done(T),
    Spawned(JoinHandle<T>),
}

/// El primer tramo se ejecuta en quien llama; el resto, en una tarea.
async fn spawn_eager<F>(future: F) -> Eager<F::Output>
where
    F: Future<Output: Send> + Send + 'static,
{
    let mut future = Box::pin(future);
    let first =
        std::future::poll_fn(|cx| Poll::Ready(future.as_mut().poll(cx)));
    match first.await {
        Poll::Ready(output) => Eager::Done(output),
        // La tarea vuelve a sondearlo, y deja su propio despertador.
        Poll::Pending => Eager::Spawned(tokio::spawn(future)),
    }
}

/// El pan del día ya está hecho; lo demás se cocina.
async fn serve(dish: &'static str) -> &'static str {
    println!("  pide: {dish}");
    if dish != "pan" {
        sleep(MINUTE).await;
    }
    dish
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    for dish in ["pan", "sopa"] {
        let cooking = spawn_eager(serve(dish)).await;
        let tasks = Handle::current().metrics().num_alive_tasks();
        println!("{dish}: tareas creadas: {tasks}");
        let dish = match cooking {
            Eager::Done(dish) => dish,
            Eager::Spawned(task) => task.await?,
        };
        println!("sale {dish}");
    }
    Ok(())
}
// ANCHOR_END: programa

//! Poner un tiempo límite y reunir varias tareas.
//!
//! Página: src/cancelar-por-dentro.md

// ANCHOR: limite
use std::future::{Future, poll_fn};
use std::io::{self, ErrorKind};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use crate::join::{JoinError, JoinHandle, spawn};
use crate::sleep::sleep;

/// Espera a `future` como mucho `limit` desde que se sondea; si no termina,
/// lo suelta.
///
/// Es `asyncio.wait_for`. Es segura ante cancelación si lo es `future`.
///
/// # Errors
///
/// [`ErrorKind::TimedOut`] si llega el límite antes que el resultado. También
/// en Python es un error del sistema: `TimeoutError` deriva de `OSError`.
///
/// # Panics
///
/// Fuera de un bucle.
pub async fn timeout<F: Future>(
    limit: Duration,
    future: F,
) -> io::Result<F::Output> {
    let mut alarm = pin!(sleep(limit));
    let mut future = pin!(future);
    // Si los dos están listos, gana el resultado.
    poll_fn(|cx| match future.as_mut().poll(cx) {
        Poll::Ready(output) => Poll::Ready(Ok(output)),
        Poll::Pending => {
            let elapsed = || Err(ErrorKind::TimedOut.into());
            alarm.as_mut().poll(cx).map(|()| elapsed())
        }
    })
    .await
}
// ANCHOR_END: limite

// ANCHOR: reunir
/// Lanza cada future como tarea y espera a todas.
///
/// Los resultados van en el orden de entrada, termine quien termine antes.
/// Es `asyncio.gather` con `return_exceptions=True`. Si se cancela, las
/// cancela a todas.
///
/// # Panics
///
/// Fuera de un bucle.
pub fn gather<F: Future<Output: 'static> + 'static>(
    futures: impl IntoIterator<Item = F>,
) -> impl Future<Output = Vec<Result<F::Output, JoinError>>> {
    // Se lanzan ahora, no cuando alguien espere el resultado.
    let tasks: Vec<_> = futures.into_iter().map(|f| Child(spawn(f))).collect();
    async move {
        let mut outputs = Vec::with_capacity(tasks.len());
        for mut task in tasks {
            outputs.push((&mut task.0).await);
        }
        outputs
    }
}

/// Una tarea que no sobrevive a quien la espera.
struct Child<T>(JoinHandle<T>);

impl<T> Drop for Child<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}
// ANCHOR_END: reunir

//! Poner un tiempo límite y reunir varias tareas.
//!
//! Página: src/cancelar-por-dentro.md

// ANCHOR: limite
use std::future::{Future, poll_fn};
use std::io::{self, ErrorKind};
use std::mem;
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use crate::core::Core;
use crate::join::{JoinError, JoinHandle, spawn};
use crate::sleep::sleep;

/// Espera a `future` como mucho `limit` desde que se sondea; si no termina,
/// lo suelta.
///
/// Es `asyncio.wait_for` sobre una corrutina. Si `future` es un
/// [`JoinHandle`], soltarlo no cancela su tarea: dale la corrutina, y no la
/// tarea. Con límite cero lo sondea una vez; y otra, si en la primera tuvo
/// que ceder sin mirar al sistema.
///
/// Es segura ante cancelación si lo es `future`. No lanza ninguna tarea.
///
/// # Errors
///
/// [`ErrorKind::TimedOut`] si llega el límite antes que el resultado. También
/// en Python es un error del sistema: `TimeoutError` deriva de `OSError`.
///
/// # Panics
///
/// Fuera de un bucle, si se cambia de bucle a medias, o si `future` entra en
/// pánico.
pub async fn timeout<F: Future>(
    limit: Duration,
    future: F,
) -> io::Result<F::Output> {
    let core = Core::current();
    let yields = core.reactor.yields();
    let mut first = true;
    let mut alarm = pin!(sleep(limit));
    let mut future = pin!(future);
    poll_fn(|cx| match future.as_mut().poll(cx) {
        // Si los dos están listos, gana el resultado.
        Poll::Ready(output) => Poll::Ready(Ok(output)),
        // Ha cedido sin mirar al sistema, y tiene otra ocasión: solo una.
        Poll::Pending
            if mem::take(&mut first) && core.reactor.yields() > yields =>
        {
            // Quien ha cedido pudo avisar a otro: sin esto, aquí no sonaría
            // ni la alarma.
            cx.waker().wake_by_ref();
            Poll::Pending
        }
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
/// cancela a todas. Cuesta un turno por cada aviso, y no uno por tarea.
///
/// # Panics
///
/// Fuera de un bucle, y al esperarlo fuera de ese bucle.
pub fn gather<F: Future<Output: 'static> + 'static>(
    futures: impl IntoIterator<Item = F>,
) -> impl Future<Output = Vec<Result<F::Output, JoinError>>> {
    // Se lanzan ahora, no cuando alguien espere el resultado.
    let tasks = spawn_all(futures);
    async move {
        let mut outputs = Vec::with_capacity(tasks.len());
        for mut task in tasks {
            outputs.push((&mut task.0).await);
        }
        outputs
    }
}

fn spawn_all<F: Future<Output: 'static> + 'static>(
    futures: impl IntoIterator<Item = F>,
) -> Vec<Tied<F::Output>> {
    futures.into_iter().map(|f| Tied(spawn(f))).collect()
}

/// Una tarea que no sobrevive a quien la espera.
struct Tied<T>(JoinHandle<T>);

impl<T> Drop for Tied<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}
// ANCHOR_END: reunir

// ANCHOR: carrera
/// Lanza cada future como tarea, espera a la primera que termine y cancela a
/// las demás. Dice cuál ha sido, por su lugar en la lista, y su resultado.
///
/// Es `asyncio.wait` con `FIRST_COMPLETED`. Si antes del turno de quien espera
/// terminan varias, gana la que va antes en la lista. Si se cancela, las
/// cancela a todas. Cada aviso mira la lista entera, pero solo avisa quien
/// termina.
///
/// # Panics
///
/// Fuera de un bucle, al esperarlo fuera de ese bucle, o si la lista está
/// vacía: no habría nada que esperar.
pub fn race<F: Future<Output: 'static> + 'static>(
    futures: impl IntoIterator<Item = F>,
) -> impl Future<Output = (usize, Result<F::Output, JoinError>)> {
    let mut tasks = spawn_all(futures);
    assert!(!tasks.is_empty(), "sin nadie en la carrera, nadie la gana");
    async move {
        poll_fn(|cx| {
            let mut racing = tasks.iter_mut().enumerate();
            let outcome = racing.find_map(|(place, task)| {
                match Pin::new(&mut task.0).poll(cx) {
                    Poll::Ready(outcome) => Some((place, outcome)),
                    Poll::Pending => None,
                }
            });
            outcome.map_or(Poll::Pending, Poll::Ready)
        })
        .await
    }
}
// ANCHOR_END: carrera

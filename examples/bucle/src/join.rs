//! Lanzar una tarea, esperar su resultado y cancelarla.
//!
//! Página: src/tareas-por-dentro.md

// ANCHOR: promesa
use std::any::Any;
use std::cell::Cell;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use pin_project_lite::pin_project;

use crate::core::Core;
use crate::tasks::{Task, TaskId};
use crate::waker::waker;

/// Lo que comparten una tarea y su manejador.
pub(crate) enum Outcome<T> {
    Missing,
    Awaited(Waker),
    Known(Result<T, JoinError>),
}

/// El compromiso de dejar un resultado, pase lo que pase: si se suelta sin
/// cumplirlo, el resultado es que la tarea se canceló.
struct Promise<T>(Option<Rc<Cell<Outcome<T>>>>);

impl<T> Promise<T> {
    fn keep(&mut self, output: Result<T, JoinError>) {
        let Some(outcome) = self.0.take() else { return };
        let previous = outcome.replace(Outcome::Known(output));
        if let Outcome::Awaited(joiner) = previous {
            joiner.wake();
        }
    }
}

impl<T> Drop for Promise<T> {
    fn drop(&mut self) {
        self.keep(Err(JoinError::Cancelled));
    }
}
// ANCHOR_END: promesa

// ANCHOR: turno
pin_project! {
    struct Spawned<F: Future> {
        #[pin]
        future: F,
        promise: Promise<F::Output>,
        waker: Waker,
    }
}

impl<F: Future> Task for Spawned<F> {
    fn take_turn(self: Pin<&mut Self>) -> Poll<()> {
        let this = self.project();
        let mut cx = Context::from_waker(this.waker);
        let step = AssertUnwindSafe(|| this.future.poll(&mut cx));
        // Un pánico también es un final, y no sale de aquí.
        let output = match catch_unwind(step) {
            Ok(Poll::Pending) => return Poll::Pending,
            Ok(Poll::Ready(value)) => Ok(value),
            Err(panic) => Err(JoinError::Panicked(panic)),
        };
        this.promise.keep(output);
        Poll::Ready(())
    }
}
// ANCHOR_END: turno

// ANCHOR: lanzar
/// Entrega un future al bucle como tarea nueva.
///
/// Empieza en un turno posterior, aunque nadie la espere. Es `create_task`
/// en asyncio y `spawn_local` en Tokio.
///
/// # Panics
///
/// Fuera de un bucle.
pub fn spawn<T: 'static>(
    future: impl Future<Output = T> + 'static,
) -> JoinHandle<T> {
    let core = Core::current();
    let outcome = Rc::new(Cell::new(Outcome::Missing));
    let promise = Promise(Some(outcome.clone()));
    let id = core.tasks.borrow_mut().insert(|id| Spawned {
        future,
        promise,
        waker: waker(id, &core.inbox),
    });
    JoinHandle { core, id, outcome }
}
// ANCHOR_END: lanzar

// ANCHOR: manejador
/// El manejador de una tarea: la espera, la cancela o la deja ir.
///
/// Soltarlo no cancela la tarea. Esperarlo es seguro ante cancelación: el
/// resultado sigue ahí.
pub struct JoinHandle<T> {
    core: Rc<Core>,
    pub(crate) id: TaskId,
    pub(crate) outcome: Rc<Cell<Outcome<T>>>,
}

impl<T> Future for JoinHandle<T> {
    type Output = Result<T, JoinError>;

    /// # Panics
    ///
    /// Si ya entregó el resultado.
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let awaited = Outcome::Awaited(cx.waker().clone());
        match self.outcome.replace(awaited) {
            Outcome::Known(output) => Poll::Ready(output),
            _ if Rc::strong_count(&self.outcome) > 1 => Poll::Pending,
            // El compromiso está cumplido, y aquí ya no queda nada.
            _ => panic!("esta tarea ya dio su resultado"),
        }
    }
}

impl<T> JoinHandle<T> {
    /// Pide que la tarea se suelte en su próximo turno; su resultado será
    /// [`JoinError::Cancelled`]. Si ya ha terminado, o termina antes, no hace
    /// nada.
    pub fn abort(&self) {
        self.core.tasks.borrow_mut().abort(self.id);
    }
}
// ANCHOR_END: manejador

// ANCHOR: error
/// Por qué una tarea no dio su resultado.
#[derive(Debug, thiserror::Error)]
pub enum JoinError {
    /// Alguien la canceló, o el bucle se cerró antes.
    #[error("la tarea se canceló")]
    Cancelled,
    /// Entró en pánico, con este contenido.
    #[error("la tarea entró en pánico")]
    Panicked(Box<dyn Any + Send>),
}
// ANCHOR_END: error

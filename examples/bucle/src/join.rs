//! Lanzar una tarea, esperar su resultado y cancelarla.
//!
//! Página: src/tareas-por-dentro.md

// ANCHOR: promesa
use std::any::Any;
use std::cell::Cell;
use std::fmt;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use pin_project_lite::pin_project;

use crate::core::Core;
use crate::tasks::{Task, TaskId};
use crate::waker::{ring, waker};

/// Lo que comparten una tarea y su manejador.
enum Outcome<T> {
    Missing,
    Awaited(Waker),
    Known(Result<T, JoinError>),
    Taken,
}

/// El compromiso de dejar un resultado, pase lo que pase: si se suelta sin
/// cumplirlo, el resultado es que la tarea se canceló.
struct Promise<T>(Option<Rc<Cell<Outcome<T>>>>);

impl<T> Promise<T> {
    fn keep(&mut self, output: Result<T, JoinError>) {
        let Some(outcome) = self.0.take() else { return };
        let previous = outcome.replace(Outcome::Known(output));
        if let Outcome::Awaited(joiner) = previous {
            ring(joiner);
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
/// en asyncio y `spawn_local` en Tokio. Cuesta lo mismo haya las tareas que
/// haya. Si el future es muy grande para la pila, dale un `Box::pin`.
///
/// # Panics
///
/// Fuera de un bucle.
pub fn spawn<T: 'static>(
    future: impl Future<Output = T> + 'static,
) -> JoinHandle<T> {
    let core = Core::current();
    let id = core.tasks.borrow_mut().reserve();
    let outcome = Rc::new(Cell::new(Outcome::Missing));
    let task = Box::pin(Spawned {
        future,
        promise: Promise(Some(outcome.clone())),
        waker: waker(id, &core.inbox),
    });
    core.tasks.borrow_mut().slots[id].task = Some(task);
    JoinHandle { core, id, outcome }
}
// ANCHOR_END: lanzar

// ANCHOR: manejador
/// El manejador de una tarea: la espera, la cancela o la deja ir.
///
/// Soltarlo no cancela la tarea. Esperarlo es seguro ante cancelación: el
/// resultado sigue ahí. Si dos esperan a la misma, despierta solo la última.
///
/// # Panics
///
/// Esperarlo, si ya dio su resultado. Y si el resultado no ha llegado, si
/// espera la propia tarea, o alguien fuera de su bucle: no llegaría nunca.
pub struct JoinHandle<T> {
    core: Rc<Core>,
    id: TaskId,
    outcome: Rc<Cell<Outcome<T>>>,
}

impl<T> Future for JoinHandle<T> {
    type Output = Result<T, JoinError>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let outcome = match self.outcome.replace(Outcome::Taken) {
            Outcome::Known(output) => return Poll::Ready(output),
            Outcome::Taken => panic!("esta tarea ya dio su resultado"),
            waiting => waiting,
        };
        self.outcome.set(outcome);
        self.core.assert_current();
        let tasks = self.core.tasks.borrow();
        let slot = tasks.slots.get(self.id);
        let itself = slot.is_some_and(|slot| slot.task.is_none());
        drop(tasks);
        assert!(!itself, "una tarea no puede esperarse a sí misma");
        self.outcome.set(Outcome::Awaited(cx.waker().clone()));
        Poll::Pending
    }
}

impl<T> JoinHandle<T> {
    /// Pide que la tarea se suelte en su próximo turno; su resultado será
    /// [`JoinError::Cancelled`]. Si ya ha terminado, termina antes o el bucle
    /// está cerrado, no hace nada.
    pub fn abort(&self) {
        self.core.tasks.borrow_mut().abort(self.id);
    }

    /// Si la tarea ha terminado, se haya recogido o no su resultado.
    pub fn is_finished(&self) -> bool {
        let outcome = self.outcome.replace(Outcome::Taken);
        let end = matches!(outcome, Outcome::Known(_) | Outcome::Taken);
        self.outcome.set(outcome);
        end
    }
}

impl<T> fmt::Debug for JoinHandle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("JoinHandle").field(&self.id).finish()
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

//! Tareas que esperan a que las llamen, por orden de llegada.
//!
//! Página: src/colas.md

// ANCHOR: fila
use std::collections::BTreeMap;
use std::future::Future;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

/// Una fila. Con `n` dentro, entrar, salir y sacar a una cuestan `O(log n)`.
///
/// Quien mira algo antes de entrar no suelta su mutex hasta que ha entrado; el
/// de la fila se toma dentro, y por poco tiempo.
#[derive(Debug, Default)]
pub(crate) struct Line(Mutex<Waiting>);

#[derive(Debug, Default)]
struct Waiting {
    next_ticket: u64,
    /// El despertador de cada una, por su número de llegada.
    wakers: BTreeMap<u64, Waker>,
}

impl Line {
    /// Se pone la última: esperar su sitio es esperar a que la llamen.
    pub(crate) fn enter(&self) -> Place<'_> {
        let mut waiting = self.waiting();
        let ticket = waiting.next_ticket;
        waiting.next_ticket += 1;
        waiting.wakers.insert(ticket, Waker::noop().clone());
        Place { line: self, ticket }
    }

    /// Saca a la primera, que queda llamada: hay que despertarla con [`wake`],
    /// ya sin ningún mutex.
    pub(crate) fn pop(&self) -> Option<Waker> {
        self.waiting().wakers.pop_first().map(|(_, waker)| waker)
    }

    /// Saca a todas, en su orden.
    pub(crate) fn drain(&self) -> impl Iterator<Item = Waker> + use<> {
        mem::take(&mut self.waiting().wakers).into_values()
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(crate) fn wake(waker: Waker) {
    apart(|| waker.wake());
}

/// Despertar es código ajeno. Su pánico, que ya ha dicho el gancho de pánico,
/// no es de quien avisa, ni puede dejar dormidas a las demás.
pub(crate) fn apart(foreign: impl FnOnce()) {
    if let Err(panic) = catch_unwind(AssertUnwindSafe(foreign)) {
        // Soltar lo que lleva dentro puede ser otro pánico.
        mem::forget(panic);
    }
}
// ANCHOR_END: fila

// ANCHOR: sitio
/// El sitio de una tarea. Quien ya no está en la fila es que la han llamado.
#[derive(Debug)]
pub(crate) struct Place<'a> {
    line: &'a Line,
    ticket: u64,
}

impl Place<'_> {
    /// Se va; `true`, si ya la habían llamado.
    pub(crate) fn leave(&self) -> bool {
        let waker = self.line.waiting().wakers.remove(&self.ticket);
        let called = waker.is_none();
        apart(|| drop(waker));
        called
    }
}

impl Future for Place<'_> {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        // Clonar un despertador y soltar el anterior es código ajeno: ninguna
        // de las dos cosas se hace con el mutex en la mano.
        let mut waker = cx.waker().clone();
        let mut waiting = self.line.waiting();
        let place = waiting.wakers.get_mut(&self.ticket);
        let waits = place.map(|place| mem::swap(place, &mut waker)).is_some();
        drop(waiting);
        apart(|| drop(waker));
        if waits {
            Poll::Pending
        } else {
            Poll::Ready(())
        }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.leave();
    }
}
// ANCHOR_END: sitio

//! Tareas que esperan a que las llamen, por orden de llegada.
//!
//! Página: src/cola-mutex-evento.md

// ANCHOR: fila
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::Future;
use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use crate::contain::contain;

/// Una fila. Con `n` dentro, entrar, salir y llamar a una cuestan `O(log n)`.
#[derive(Debug, Default)]
pub(crate) struct Line {
    next_ticket: Cell<u64>,
    /// El despertador de cada una, por su número de llegada.
    waiting: RefCell<BTreeMap<u64, Waker>>,
}

impl Line {
    /// Se pone la última: esperar su sitio es esperar a que la llamen.
    pub(crate) fn enter(&self) -> Place<'_> {
        let ticket = self.next_ticket.replace(self.next_ticket.get() + 1);
        let nobody = Waker::noop().clone();
        self.waiting.borrow_mut().insert(ticket, nobody);
        Place { line: self, ticket }
    }

    /// Saca a la primera y la despierta; `false`, si no hay nadie.
    pub(crate) fn call_first(&self) -> bool {
        let first = self.waiting.borrow_mut().pop_first();
        first.map(|(_, waker)| wake(waker)).is_some()
    }

    /// Saca a todas y las despierta.
    pub(crate) fn call_all(&self) {
        self.waiting.take().into_values().for_each(wake);
    }
}

/// Despertar es código ajeno. Su pánico, que ya ha dicho el gancho de pánico,
/// no es de quien avisa, ni puede dejar dormidas a las demás.
fn wake(waker: Waker) {
    contain(|| waker.wake());
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
        let waker = self.line.waiting.borrow_mut().remove(&self.ticket);
        let called = waker.is_none();
        contain(|| drop(waker));
        called
    }
}

impl Future for Place<'_> {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        // Clonar un despertador y soltar el anterior es código ajeno: ninguna
        // de las dos cosas se hace con la fila prestada.
        let mut waker = cx.waker().clone();
        let mut waiting = self.line.waiting.borrow_mut();
        let place = waiting.get_mut(&self.ticket);
        let waits = place.map(|place| mem::swap(place, &mut waker)).is_some();
        drop(waiting);
        contain(|| drop(waker));
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

//! Permisos, y una fila de tareas que esperan el suyo.
//!
//! Página: src/cola-mutex-evento.md

// ANCHOR: semaforo
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

/// Permisos que se piden y se devuelven, por orden de llegada.
///
/// Es `asyncio.Semaphore`. La cola, el mutex y el evento están hechos con él.
#[derive(Default)]
pub struct Semaphore {
    permits: Cell<usize>,
    next_ticket: Cell<u64>,
    /// Los que esperan, por su número de llegada.
    line: RefCell<BTreeMap<u64, Waker>>,
}

impl Semaphore {
    /// Un semáforo con tantos permisos libres.
    pub fn new(permits: usize) -> Semaphore {
        let permits = Cell::new(permits);
        Semaphore {
            permits,
            ..Semaphore::default()
        }
    }

    /// Espera un permiso y se lo queda: hay que devolverlo con `release`.
    ///
    /// Es segura ante cancelación, y se pierde el sitio en la fila.
    pub async fn acquire(&self) {
        if let Some(left) = self.permits.get().checked_sub(1) {
            self.permits.set(left);
            return;
        }
        let ticket = self.next_ticket.replace(self.next_ticket.get() + 1);
        let nobody = Waker::noop().clone();
        self.line.borrow_mut().insert(ticket, nobody);
        Turn {
            semaphore: self,
            ticket: Some(ticket),
        }
        .await
    }

    /// Devuelve un permiso: pasa a la primera de la fila, sin que nadie que
    /// llegue después se lo pueda quitar.
    pub fn release(&self) {
        let first = self.line.borrow_mut().pop_first();
        match first {
            Some((_, waker)) => waker.wake(),
            None => self.permits.set(self.permits.get() + 1),
        }
    }

    /// Un permiso para cada una de las que esperan.
    pub(crate) fn release_waiting(&self) {
        let waiting = self.line.borrow().len();
        (0..waiting).for_each(|_| self.release());
    }
}
// ANCHOR_END: semaforo

// ANCHOR: turno
/// El sitio en la fila de una tarea. Quien ya no está en la fila tiene su
/// permiso.
struct Turn<'a> {
    semaphore: &'a Semaphore,
    /// `None` cuando lo ha recibido.
    ticket: Option<u64>,
}

impl Future for Turn<'_> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let waker = cx.waker().clone();
        let mut line = self.semaphore.line.borrow_mut();
        let waiting = self.ticket.and_then(|ticket| line.get_mut(&ticket));
        if let Some(place) = waiting {
            let _previous = std::mem::replace(place, waker);
            drop(line);
            return Poll::Pending;
        }
        drop(line);
        self.ticket = None;
        Poll::Ready(())
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if let Some(ticket) = self.ticket {
            let place = self.semaphore.line.borrow_mut().remove(&ticket);
            // Le tocaba, y ya no lo quiere: que pase al siguiente.
            if place.is_none() {
                self.semaphore.release();
            }
        }
    }
}
// ANCHOR_END: turno

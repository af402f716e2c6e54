//! Lo que se espera en una cola: un sitio, un elemento, el final.
//!
//! Página: src/colas.md

// ANCHOR: esperas
use std::mem;

use crate::line::Line;
use crate::queue::{BaseQueue, Side, State};
use crate::queue_error::{QueueShutDown, TryGetError, TryPutError};
use crate::store::Store;

impl<S: Store> BaseQueue<S> {
    /// Espera a que haya sitio y pone el elemento. Si lo hay, no cede.
    ///
    /// Es segura ante cancelación a medias: no entra nada, pero el elemento
    /// se suelta con la espera, y se pierde el sitio en la fila.
    ///
    /// # Errors
    ///
    /// Si la cola está cerrada, o se cierra entretanto, devuelve el elemento.
    ///
    /// # Panics
    ///
    /// Como [`BaseQueue::try_put`].
    pub async fn put(
        &self,
        item: S::Item,
    ) -> Result<(), QueueShutDown<S::Item>> {
        let mut item = item;
        loop {
            item = match self.try_put(item) {
                Ok(()) => return Ok(()),
                Err(TryPutError::ShutDown(item)) => {
                    return Err(QueueShutDown(item));
                }
                Err(TryPutError::Full(item)) => item,
            };
            self.wait(Side::Put).await;
        }
    }

    /// Espera a que haya un elemento y lo saca. Si lo hay, no cede.
    ///
    /// Es segura ante cancelación: no se saca nada, y se pierde el sitio en
    /// la fila. Cancelar una espera entre `n` cuesta `O(log n)`.
    ///
    /// # Errors
    ///
    /// Si la cola está cerrada y vacía.
    ///
    /// # Panics
    ///
    /// Como [`BaseQueue::try_get`].
    pub async fn get(&self) -> Result<S::Item, QueueShutDown> {
        loop {
            match self.try_get() {
                Ok(item) => return Ok(item),
                Err(TryGetError::ShutDown) => return Err(QueueShutDown(())),
                Err(TryGetError::Empty) => self.wait(Side::Get).await,
            }
        }
    }

    /// Espera a que todo lo que ha entrado esté terminado. Es segura ante
    /// cancelación.
    pub async fn join(&self) {
        let finished = {
            let state = self.lock();
            if state.unfinished == 0 {
                return;
            }
            state.finished.clone().notified_owned()
        };
        finished.await;
    }

    /// Cierra la cola: ya no entra nada, y quien esperaba sitio se va con su
    /// elemento. Lo que hay dentro todavía se puede sacar.
    ///
    /// Con `immediate`, lo que hay dentro se suelta y se da por terminado.
    /// Avisa a todas las que esperan, una a una.
    pub fn shutdown(&self, immediate: bool) {
        let mut state = self.lock();
        state.shut_down = true;
        let dropped = immediate.then(|| mem::take(&mut state.items));
        let finished = state.finish(dropped.as_ref().map_or(0, S::count));
        let waiting = state.getters.drain().chain(state.putters.drain());
        drop(state);
        if let Some(finished) = finished {
            finished.notify_waiters();
        }
        for notice in waiting {
            let _ = notice.send(());
        }
    }
}
// ANCHOR_END: esperas

// ANCHOR: avisos
impl<S: Store> BaseQueue<S> {
    /// Espera un aviso en la fila. Que haya algo después no es seguro: otra
    /// tarea puede llegar antes.
    async fn wait(&self, side: Side) {
        let (ticket, noticed) = {
            let mut state = self.lock();
            if !self.must_wait(&state, side) {
                return;
            }
            state.line(side).enter()
        };
        let (queue, ticket) = (self, Some(ticket));
        let mut place = Place {
            queue,
            side,
            ticket,
        };
        let _ = noticed.await;
        place.ticket = None;
    }

    fn must_wait(&self, state: &State<S>, side: Side) -> bool {
        let count = state.items.count();
        let nothing = match side {
            Side::Get => count == 0,
            Side::Put => count >= self.capacity,
        };
        nothing && !state.shut_down
    }

    /// Avisa a la primera de la fila.
    pub(crate) fn wake_next(&self, side: Side) {
        let first = self.lock().line(side).pop();
        if let Some(notice) = first {
            // Si ya no espera, su `Place` pasa el aviso a la siguiente.
            let _ = notice.send(());
        }
    }
}

impl<S> State<S> {
    fn line(&mut self, side: Side) -> &mut Line {
        match side {
            Side::Get => &mut self.getters,
            Side::Put => &mut self.putters,
        }
    }
}

/// El sitio de una tarea en la fila. Quien ya no está en la fila tiene su
/// aviso.
struct Place<'a, S: Store> {
    queue: &'a BaseQueue<S>,
    side: Side,
    /// `None` cuando ya ha usado su aviso.
    ticket: Option<u64>,
}

impl<S: Store> Drop for Place<'_, S> {
    fn drop(&mut self) {
        let Some(ticket) = self.ticket else { return };
        let mut state = self.queue.lock();
        let unnoticed = state.line(self.side).leave(ticket);
        // Le tocaba, y ya no lo quiere: si queda algo, que pase a otra.
        if !unnoticed && !self.queue.must_wait(&state, self.side) {
            drop(state);
            self.queue.wake_next(self.side);
        }
    }
}
// ANCHOR_END: avisos

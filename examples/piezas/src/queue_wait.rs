//! Lo que se espera en una cola: un sitio, un elemento, el final.
//!
//! Página: src/colas.md

// ANCHOR: esperas
use std::mem;

use crate::line::{Line, Place, wake};
use crate::queue::{Need, State, StoreQueue};
use crate::queue_error::{QueueShutDown, TryGetError, TryPutError};
use crate::store::Store;

impl<S: Store> StoreQueue<S> {
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
    /// Como [`StoreQueue::try_put`].
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
            self.wait(Need::Room).await;
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
    /// Como [`StoreQueue::try_get`].
    pub async fn get(&self) -> Result<S::Item, QueueShutDown> {
        loop {
            match self.try_get() {
                Ok(item) => return Ok(item),
                Err(TryGetError::ShutDown) => return Err(QueueShutDown(())),
                Err(TryGetError::Empty) => self.wait(Need::Item).await,
            }
        }
    }

    /// Espera a que todo lo que ha entrado esté terminado. Es segura ante
    /// cancelación.
    pub async fn join(&self) {
        let place = {
            let state = self.lock();
            if state.unfinished == 0 {
                return;
            }
            self.joiners.enter()
        };
        place.await;
    }

    /// Cierra la cola: ya no entra nada, y quien esperaba sitio se va con su
    /// elemento. Lo que hay dentro todavía se puede sacar.
    ///
    /// Con `immediate`, lo que hay dentro se suelta y se da por terminado.
    /// Avisa a todas las que esperan, una a una.
    ///
    /// # Panics
    ///
    /// Si entra en pánico un elemento al soltarlo: la cola queda cerrada.
    pub fn shutdown(&self, immediate: bool) {
        // Lo ajeno, que puede entrar en pánico, antes de cambiar nada.
        let empty = immediate.then(S::default);
        let mut state = self.lock();
        let inside = if immediate { state.items.count() } else { 0 };
        let dropped = empty.map(|empty| mem::replace(&mut state.items, empty));
        state.shut_down = true;
        let finished = self.finish(&mut state, inside);
        let waiting = self.getters.drain().chain(self.putters.drain());
        drop(state);
        finished.chain(waiting).for_each(wake);
        drop(dropped);
    }
}
// ANCHOR_END: esperas

// ANCHOR: avisos
impl<S: Store> StoreQueue<S> {
    /// Espera un aviso en la fila. Que haya algo después no es seguro: otra
    /// tarea puede llegar antes.
    async fn wait(&self, need: Need) {
        let place = {
            let state = self.lock();
            if !self.must_wait(&state, need) {
                return;
            }
            self.line(need).enter()
        };
        let queue = self;
        let mut request = Request { queue, need, place };
        (&mut request.place).await;
        // Su aviso ya está usado: no hay nada que pasar a nadie.
        mem::forget(request);
    }

    fn must_wait(&self, state: &State<S>, need: Need) -> bool {
        let count = state.items.count();
        let nothing = match need {
            Need::Item => count == 0,
            Need::Room => count >= self.capacity,
        };
        nothing && !state.shut_down
    }

    fn line(&self, need: Need) -> &Line {
        match need {
            Need::Item => &self.getters,
            Need::Room => &self.putters,
        }
    }

    /// Avisa a la primera de la fila.
    pub(crate) fn wake_next(&self, need: Need) {
        self.line(need).pop().into_iter().for_each(wake);
    }
}

/// Lo que pide una tarea de la fila. A quien ya han llamado, le han dado su
/// aviso.
struct Request<'a, S: Store> {
    queue: &'a StoreQueue<S>,
    need: Need,
    place: Place<'a>,
}

impl<S: Store> Drop for Request<'_, S> {
    fn drop(&mut self) {
        if !self.place.leave() {
            return;
        }
        // Le tocaba, y ya no lo quiere: si queda algo, que pase a otra.
        let state = self.queue.lock();
        let must_wait = self.queue.must_wait(&state, self.need);
        drop(state);
        if !must_wait {
            self.queue.wake_next(self.need);
        }
    }
}
// ANCHOR_END: avisos

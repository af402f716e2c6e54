//! Lo que se espera en una cola: un sitio, un elemento, el final.
//!
//! Página: src/colas.md

// ANCHOR: esperas
use std::mem;

use tokio::sync::oneshot;

use crate::queue::{BaseQueue, Line, Side, State};
use crate::queue_error::{QueueShutDown, TryGetError, TryPutError};
use crate::store::Store;

impl<S: Store> BaseQueue<S> {
    /// Espera a que haya sitio y pone el elemento. Si lo hay, no cede.
    ///
    /// Si se cancela, el elemento se suelta sin haber entrado.
    ///
    /// # Errors
    ///
    /// Si la cola está cerrada, o se cierra entretanto, devuelve el elemento.
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
    /// la fila.
    ///
    /// # Errors
    ///
    /// Si la cola está cerrada y vacía.
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
    pub fn shutdown(&self, immediate: bool) {
        let mut state = self.lock();
        state.shut_down = true;
        let dropped = match immediate {
            true => mem::take(&mut state.items),
            false => S::default(),
        };
        state.unfinished = state.unfinished.saturating_sub(dropped.count());
        let finished =
            (state.unfinished == 0).then(|| mem::take(&mut state.finished));
        let getters = mem::take(&mut state.getters);
        let putters = mem::take(&mut state.putters);
        drop(state);
        if let Some(finished) = finished {
            finished.notify_waiters();
        }
        for waiting in getters.into_iter().chain(putters) {
            let _ = waiting.send(());
        }
    }
}
// ANCHOR_END: esperas

// ANCHOR: fila
impl<S: Store> BaseQueue<S> {
    /// Espera un aviso en la fila. Que haya algo después no es seguro: otra
    /// tarea puede llegar antes.
    async fn wait(&self, side: Side) {
        let notice = {
            let mut state = self.lock();
            if !self.must_wait(&state, side) {
                return;
            }
            let (waiting, notice) = oneshot::channel();
            state.line(side).push_back(waiting);
            notice
        };
        let queue = self;
        let mut turn = Turn {
            queue,
            side,
            notice,
        };
        let _ = (&mut turn.notice).await;
    }

    fn must_wait(&self, state: &State<S>, side: Side) -> bool {
        let count = state.items.count();
        let nothing = match side {
            Side::Get => count == 0,
            Side::Put => count >= self.capacity,
        };
        nothing && !state.shut_down
    }

    /// Avisa a la primera de la fila que no se haya ido.
    pub(crate) fn wake_next(&self, side: Side) {
        loop {
            // Se avisa sin el mutex: al despertar se ejecuta código ajeno.
            let Some(waiting) = self.lock().line(side).pop_front() else {
                return;
            };
            if waiting.send(()).is_ok() {
                return;
            }
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

/// El sitio de una tarea en la fila.
struct Turn<'a, S: Store> {
    queue: &'a BaseQueue<S>,
    side: Side,
    notice: oneshot::Receiver<()>,
}

impl<S: Store> Drop for Turn<'_, S> {
    fn drop(&mut self) {
        if self.notice.is_terminated() {
            return;
        }
        // Se va sin haber usado su turno.
        self.notice.close();
        let woken = self.notice.try_recv().is_ok();
        let mut state = self.queue.lock();
        if !woken {
            state.line(self.side).retain(|waiting| !waiting.is_closed());
        } else if !self.queue.must_wait(&state, self.side) {
            drop(state);
            self.queue.wake_next(self.side);
        }
    }
}
// ANCHOR_END: fila

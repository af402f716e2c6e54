//! Lo que no espera en una cola.
//!
//! Página: src/colas.md

// ANCHOR: inmediatas
use std::panic::resume_unwind;

use crate::line::wake;
use crate::queue::{Need, StoreQueue};
use crate::queue_error::{TooManyDone, TryGetError, TryPutError};
use crate::store::Store;

impl<S: Store> StoreQueue<S> {
    /// Pone el elemento si hay sitio. Es `put_nowait`.
    ///
    /// # Errors
    ///
    /// Si está llena o cerrada, devuelve el elemento.
    ///
    /// # Panics
    ///
    /// Si lo hace el almacén, al comparar. Si aun así el elemento ha entrado,
    /// se cuenta y se avisa como si nada; en asyncio, se queda sin contar.
    pub fn try_put(&self, item: S::Item) -> Result<(), TryPutError<S::Item>> {
        let mut state = self.lock();
        if state.shut_down {
            return Err(TryPutError::ShutDown(item));
        }
        let before = state.items.count();
        if before >= self.capacity {
            return Err(TryPutError::Full(item));
        }
        let put = self.inside(|| state.items.push(item));
        let entered = state.items.count().saturating_sub(before);
        state.unfinished += entered;
        drop(state);
        if entered > 0 {
            self.wake_next(Need::Item);
        }
        put.map_err(|panic| resume_unwind(panic))
    }

    /// Saca un elemento si lo hay. Es `get_nowait`.
    ///
    /// # Errors
    ///
    /// Si no hay ninguno, dice si la cola está vacía o cerrada.
    ///
    /// # Panics
    ///
    /// Si lo hace el almacén, al comparar. Los de aquí no pierden nada; lo que
    /// otro pierde, con pánico o sin él, se da por terminado. En asyncio,
    /// `join` lo espera siempre.
    pub fn try_get(&self) -> Result<S::Item, TryGetError> {
        let mut state = self.lock();
        let before = state.items.count();
        let got = self.inside(|| state.items.pop());
        let left = before.saturating_sub(state.items.count());
        // Lo que ha salido y nadie recibe ya no lo terminará nadie.
        let given = matches!(got, Ok(Some(_)));
        let lost = left.saturating_sub(given.into());
        let finished = (lost > 0).then(|| self.finish(&mut state, lost));
        let shut_down = state.shut_down;
        drop(state);
        if left > 0 {
            self.wake_next(Need::Room);
        }
        finished.into_iter().flatten().for_each(wake);
        let item = got.unwrap_or_else(|panic| resume_unwind(panic));
        item.ok_or(if shut_down {
            TryGetError::ShutDown
        } else {
            TryGetError::Empty
        })
    }

    /// Da por terminado un elemento. Cuando no queda ninguno, sigue quien
    /// esperaba en `join`.
    ///
    /// # Errors
    ///
    /// Si ya no queda ninguno por terminar.
    pub fn task_done(&self) -> Result<(), TooManyDone> {
        let mut state = self.lock();
        if state.unfinished == 0 {
            return Err(TooManyDone);
        }
        let finished = self.finish(&mut state, 1);
        drop(state);
        finished.for_each(wake);
        Ok(())
    }
}
// ANCHOR_END: inmediatas

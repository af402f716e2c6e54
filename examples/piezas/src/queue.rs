//! Las colas de asyncio: con cuenta de lo que queda por hacer, varios
//! consumidores y cierre.
//!
//! Página: src/colas.md

// ANCHOR: cola
use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};
use std::mem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{Notify, oneshot};

use crate::queue_error::{TooManyDone, TryGetError, TryPutError};
use crate::store::Store;

/// Sale el primero que entró. Es `asyncio.Queue`.
pub type Queue<T> = BaseQueue<VecDeque<T>>;
/// Sale el menor; entre iguales, cualquiera. Es `asyncio.PriorityQueue`.
pub type PriorityQueue<T> = BaseQueue<BinaryHeap<Reverse<T>>>;
/// Sale el último que entró. Es `asyncio.LifoQueue`.
pub type LifoQueue<T> = BaseQueue<Vec<T>>;

/// Una cola entre tareas, con tantos productores y consumidores como hagan
/// falta: se comparte con `Arc`, o por referencia.
///
/// Los avisos van por orden de llegada, y no reservan nada: quien llega antes
/// del turno de la avisada se adelanta, y ella vuelve al final de la fila.
pub struct BaseQueue<S> {
    pub(crate) capacity: usize,
    state: Mutex<State<S>>,
}

pub(crate) struct State<S> {
    pub(crate) items: S,
    /// Los que esperan un elemento, y los que esperan sitio.
    pub(crate) getters: Line,
    pub(crate) putters: Line,
    /// Elementos puestos que aún no se han dado por terminados.
    pub(crate) unfinished: usize,
    /// El aviso de que no queda ninguno. Cada vez que ocurre se estrena otro.
    pub(crate) finished: Arc<Notify>,
    pub(crate) shut_down: bool,
}

/// Tareas que esperan su aviso, por orden de llegada.
pub(crate) type Line = VecDeque<oneshot::Sender<()>>;

#[derive(Clone, Copy)]
pub(crate) enum Side {
    Get,
    Put,
}
// ANCHOR_END: cola

// ANCHOR: estado
impl<S: Store> BaseQueue<S> {
    /// Una cola en la que caben `capacity` elementos.
    ///
    /// # Panics
    ///
    /// Si es cero. En asyncio, `maxsize=0` es una cola sin límite.
    pub fn bounded(capacity: usize) -> Self {
        assert!(capacity > 0, "en la cola tiene que caber algo");
        let state = State {
            items: S::default(),
            getters: Line::new(),
            putters: Line::new(),
            unfinished: 0,
            finished: Arc::default(),
            shut_down: false,
        };
        let state = Mutex::new(state);
        BaseQueue { capacity, state }
    }

    /// Una cola en la que siempre hay sitio: sin contrapresión.
    pub fn unbounded() -> Self {
        BaseQueue::bounded(usize::MAX)
    }

    /// Cuántos elementos caben; `None`, si no hay límite.
    pub fn capacity(&self) -> Option<usize> {
        (self.capacity < usize::MAX).then_some(self.capacity)
    }

    /// Cuántos elementos hay. Con varios hilos, puede cambiar enseguida.
    pub fn len(&self) -> usize {
        self.lock().items.count()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn is_full(&self) -> bool {
        self.len() >= self.capacity
    }

    /// Un pánico al comparar dos elementos no deja la cola inservible.
    pub(crate) fn lock(&self) -> MutexGuard<'_, State<S>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
// ANCHOR_END: estado

// ANCHOR: inmediatas
impl<S: Store> BaseQueue<S> {
    /// Pone el elemento si hay sitio. Es `put_nowait`.
    ///
    /// # Errors
    ///
    /// Si está llena o cerrada, devuelve el elemento.
    pub fn try_put(&self, item: S::Item) -> Result<(), TryPutError<S::Item>> {
        let mut state = self.lock();
        if state.shut_down {
            return Err(TryPutError::ShutDown(item));
        }
        if state.items.count() >= self.capacity {
            return Err(TryPutError::Full(item));
        }
        state.items.push(item);
        state.unfinished += 1;
        drop(state);
        self.wake_next(Side::Get);
        Ok(())
    }

    /// Saca un elemento si lo hay. Es `get_nowait`.
    ///
    /// # Errors
    ///
    /// Si no hay ninguno, dice si la cola está vacía o cerrada.
    pub fn try_get(&self) -> Result<S::Item, TryGetError> {
        let mut state = self.lock();
        let Some(item) = state.items.pop() else {
            return Err(match state.shut_down {
                true => TryGetError::ShutDown,
                false => TryGetError::Empty,
            });
        };
        drop(state);
        self.wake_next(Side::Put);
        Ok(item)
    }

    /// Da por terminado un elemento. Cuando no queda ninguno, sigue quien
    /// esperaba en `join`.
    ///
    /// # Errors
    ///
    /// Si ya no queda ninguno por terminar.
    pub fn task_done(&self) -> Result<(), TooManyDone> {
        let mut state = self.lock();
        let left = state.unfinished.checked_sub(1).ok_or(TooManyDone)?;
        state.unfinished = left;
        let finished = (left == 0).then(|| mem::take(&mut state.finished));
        drop(state);
        if let Some(finished) = finished {
            finished.notify_waiters();
        }
        Ok(())
    }
}
// ANCHOR_END: inmediatas

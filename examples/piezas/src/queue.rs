//! Las colas de asyncio: con cuenta de lo que queda por hacer, varios
//! consumidores y cierre.
//!
//! Página: src/colas.md

// ANCHOR: cola
use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};
use std::fmt::{self, Debug, Formatter};
use std::mem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use crate::line::Line;
use crate::store::Store;

/// Sale el primero que entró. Es `asyncio.Queue`.
pub type Queue<T> = BaseQueue<VecDeque<T>>;
/// Sale el menor; entre iguales, cualquiera. Es `asyncio.PriorityQueue`. Con
/// `n` dentro, poner y sacar hacen hasta `O(log n)` comparaciones.
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
            getters: Line::default(),
            putters: Line::default(),
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

    /// Si no hay ninguno.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Si no cabe ninguno más.
    pub fn is_full(&self) -> bool {
        self.len() >= self.capacity
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, State<S>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<S> State<S> {
    /// Da por terminados unos cuantos. Si no queda ninguno, da el aviso, que
    /// se envía después, ya sin el mutex.
    pub(crate) fn finish(&mut self, count: usize) -> Option<Arc<Notify>> {
        self.unfinished = self.unfinished.saturating_sub(count);
        (self.unfinished == 0).then(|| mem::take(&mut self.finished))
    }
}

/// Dice sus cuentas, y no sus elementos: enseñarlos es código ajeno.
impl<S: Store> Debug for BaseQueue<S> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let state = self.lock();
        let (len, unfinished) = (state.items.count(), state.unfinished);
        drop(state);
        f.debug_struct("BaseQueue")
            .field("capacity", &self.capacity())
            .field("len", &len)
            .field("unfinished", &unfinished)
            .finish_non_exhaustive()
    }
}
// ANCHOR_END: estado

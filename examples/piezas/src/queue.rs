//! Las colas de asyncio: con cuenta de lo que queda por hacer, varios
//! consumidores y cierre.
//!
//! Página: src/colas.md

// ANCHOR: cola
use std::cell::RefCell;
use std::collections::VecDeque;
use std::fmt::{self, Debug, Formatter};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::Waker;
use std::thread;

use crate::line::Line;
use crate::store::{Heap, Store};

/// Sale el primero que entró. Es `asyncio.Queue`.
pub type Queue<T> = StoreQueue<VecDeque<T>>;
/// Sale el menor; entre iguales, cualquiera. Es `asyncio.PriorityQueue`. Con
/// `n` dentro, poner y sacar hacen hasta `O(log n)` comparaciones.
pub type PriorityQueue<T> = StoreQueue<Heap<T>>;
/// Sale el último que entró. Es `asyncio.LifoQueue`.
pub type LifoQueue<T> = StoreQueue<Vec<T>>;

/// Una cola entre tareas, con tantos productores y consumidores como hagan
/// falta: se comparte con `Arc`, o por referencia.
///
/// Los avisos van por orden de llegada, y no reservan nada: quien llega antes
/// del turno de la avisada se adelanta, y ella vuelve al final de la fila.
pub struct StoreQueue<S> {
    pub(crate) capacity: usize,
    state: Mutex<State<S>>,
    /// Las que esperan un elemento, las que esperan sitio y las que esperan a
    /// que todo esté terminado.
    pub(crate) getters: Line,
    pub(crate) putters: Line,
    pub(crate) joiners: Line,
}

pub(crate) struct State<S> {
    pub(crate) items: S,
    /// Elementos puestos que aún no se han dado por terminados.
    pub(crate) unfinished: usize,
    pub(crate) shut_down: bool,
}

/// Lo que le falta a quien espera.
#[derive(Clone, Copy)]
pub(crate) enum Need {
    Item,
    Room,
}
// ANCHOR_END: cola

// ANCHOR: estado
impl<S: Store> StoreQueue<S> {
    /// Una cola en la que caben `capacity` elementos.
    ///
    /// # Panics
    ///
    /// Si es cero. En asyncio, `maxsize=0` es una cola sin límite.
    pub fn bounded(capacity: usize) -> Self {
        assert!(capacity > 0, "en la cola tiene que caber algo");
        let state = State {
            items: S::default(),
            unfinished: 0,
            shut_down: false,
        };
        StoreQueue {
            capacity,
            state: Mutex::new(state),
            getters: Line::default(),
            putters: Line::default(),
            joiners: Line::default(),
        }
    }

    /// Una cola en la que siempre hay sitio: sin contrapresión.
    pub fn unbounded() -> Self {
        StoreQueue::bounded(usize::MAX)
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

    /// Da por terminados unos cuantos. Si no queda ninguno, da a quién hay que
    /// despertar, ya sin el mutex.
    pub(crate) fn finish(
        &self,
        state: &mut State<S>,
        count: usize,
    ) -> impl Iterator<Item = Waker> + use<S> {
        state.unfinished = state.unfinished.saturating_sub(count);
        let last = state.unfinished == 0;
        last.then(|| self.joiners.drain()).into_iter().flatten()
    }
}
// ANCHOR_END: estado

// ANCHOR: dentro
thread_local! {
    /// Las colas en cuyo almacén está este hilo: uno puede usar otra.
    static INSIDE: RefCell<Vec<*const ()>> = const { RefCell::new(vec![]) };
}

impl<S> StoreQueue<S> {
    /// # Panics
    ///
    /// Si la usa su propio almacén, o lo que compara: esperarían para siempre.
    pub(crate) fn lock(&self) -> MutexGuard<'_, State<S>> {
        let inside = INSIDE.try_with(|all| all.borrow().contains(&self.me()));
        assert!(
            inside != Ok(true),
            "una cola no se puede usar desde su almacén"
        );
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ejecuta código ajeno con el mutex en la mano, y da su pánico.
    pub(crate) fn inside<R>(
        &self,
        run: impl FnOnce() -> R,
    ) -> thread::Result<R> {
        let entered = INSIDE.try_with(|all| all.borrow_mut().push(self.me()));
        let result = catch_unwind(AssertUnwindSafe(run));
        let _ = entered.map(|()| INSIDE.with_borrow_mut(Vec::pop));
        result
    }

    fn me(&self) -> *const () {
        ptr::from_ref(self).cast()
    }
}

/// Dice sus cuentas, y no sus elementos: enseñarlos es código ajeno.
impl<S: Store> Debug for StoreQueue<S> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let state = self.lock();
        let (len, unfinished) = (state.items.count(), state.unfinished);
        drop(state);
        f.debug_struct("StoreQueue")
            .field("capacity", &self.capacity())
            .field("len", &len)
            .field("unfinished", &unfinished)
            .finish_non_exhaustive()
    }
}
// ANCHOR_END: dentro

//! Una cola entre tareas, con contrapresión.
//!
//! Página: src/cola-mutex-evento.md

// ANCHOR: cola
use std::cell::RefCell;
use std::collections::VecDeque;
use std::fmt::{self, Debug, Formatter};

use crate::semaphore::Semaphore;

/// Elementos que unas tareas ponen y otras recogen. Es `asyncio.Queue`.
pub struct Queue<T> {
    items: RefCell<VecDeque<T>>,
    /// Un permiso por cada hueco.
    room: Semaphore,
    /// Un permiso por cada elemento.
    stock: Semaphore,
}

impl<T> Queue<T> {
    /// Una cola en la que caben `capacity` elementos.
    ///
    /// # Panics
    ///
    /// Si es cero.
    pub fn bounded(capacity: usize) -> Queue<T> {
        assert!(capacity > 0, "en la cola tiene que caber algo");
        Queue {
            items: RefCell::default(),
            room: Semaphore::new(capacity),
            stock: Semaphore::new(0),
        }
    }

    /// Espera a que haya sitio y pone el elemento al final. Si lo hay, no cede
    /// el turno.
    ///
    /// Si se cancela, el elemento se suelta sin haber entrado. Cancelar una
    /// espera entre `n` cuesta `O(log n)`.
    pub async fn put(&self, item: T) {
        self.room.acquire().await.forget();
        self.items.borrow_mut().push_back(item);
        self.stock.release();
    }

    /// Espera a que haya un elemento y lo saca. Si lo hay, no cede el turno.
    ///
    /// Es segura ante cancelación, y cuesta lo mismo que la de `put`.
    pub async fn get(&self) -> T {
        self.stock.acquire().await.forget();
        let item = self.items.borrow_mut().pop_front();
        self.room.release();
        item.expect("cada permiso es de un elemento")
    }
}

/// Dice cuántos elementos hay, y no cuáles: enseñarlos es código ajeno.
impl<T> Debug for Queue<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let len = self.items.borrow().len();
        let mut shown = f.debug_struct("Queue");
        shown.field("len", &len).finish_non_exhaustive()
    }
}
// ANCHOR_END: cola

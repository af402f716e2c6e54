//! Dónde guarda sus elementos una cola, y en qué orden los devuelve.
//!
//! Página: src/colas.md

// ANCHOR: almacenes
use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

/// Lo que distingue a una cola de otra: el elemento que sale primero.
///
/// Es lo que en asyncio se cambia con `_put` y `_get`. Sus métodos, y las
/// comparaciones que hagan, se ejecutan con el mutex de la cola puesto: no la
/// uses en ellos, porque esperarían para siempre. Si uno entra en pánico, las
/// cuentas de la cola son las que diga después `count`.
pub trait Store: Default {
    /// Lo que se guarda.
    type Item;

    /// Guarda un elemento.
    fn push(&mut self, item: Self::Item);
    /// Saca el que toca; `None`, si no hay ninguno.
    fn pop(&mut self) -> Option<Self::Item>;
    /// Cuántos hay.
    fn count(&self) -> usize;
}

/// Sale el primero que entró.
impl<T> Store for VecDeque<T> {
    type Item = T;

    fn push(&mut self, item: T) {
        self.push_back(item);
    }

    fn pop(&mut self) -> Option<T> {
        self.pop_front()
    }

    fn count(&self) -> usize {
        self.len()
    }
}

/// Sale el menor; entre iguales, cualquiera.
impl<T: Ord> Store for BinaryHeap<Reverse<T>> {
    type Item = T;

    fn push(&mut self, item: T) {
        self.push(Reverse(item));
    }

    fn pop(&mut self) -> Option<T> {
        self.pop().map(|Reverse(item)| item)
    }

    fn count(&self) -> usize {
        self.len()
    }
}

/// Sale el último que entró.
impl<T> Store for Vec<T> {
    type Item = T;

    fn push(&mut self, item: T) {
        self.push(item);
    }

    fn pop(&mut self) -> Option<T> {
        self.pop()
    }

    fn count(&self) -> usize {
        self.len()
    }
}
// ANCHOR_END: almacenes

//! Dónde guarda sus elementos una cola, y en qué orden los devuelve.
//!
//! Página: src/colas.md

// ANCHOR: almacenes
use std::collections::VecDeque;

/// Lo que distingue a una cola de otra: el elemento que sale primero.
///
/// Es lo que en asyncio se cambia con `_put` y `_get`. Sus métodos, y las
/// comparaciones que hagan, se ejecutan con el mutex de la cola puesto: usarla
/// en ellos es un pánico, o una espera para siempre si es en `count`. Si uno
/// entra en pánico, las cuentas de la cola son las que diga después `count`.
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

/// Sale el menor; entre iguales, cualquiera. Es un montículo, como `heapq`.
///
/// Con `n` dentro, poner y sacar hacen hasta `O(log n)` comparaciones. Si una
/// entra en pánico, no se pierde ni se suelta ningún elemento, aunque el orden
/// deje de ser de fiar.
#[derive(Debug)]
pub struct Heap<T>(Vec<T>);

impl<T> Default for Heap<T> {
    fn default() -> Self {
        Heap(Vec::new())
    }
}

impl<T: Ord> Store for Heap<T> {
    type Item = T;

    fn push(&mut self, item: T) {
        let mut place = self.0.len();
        self.0.push(item);
        while let Some(up) = place.checked_sub(1).map(|place| place / 2) {
            if self.0[up] <= self.0[place] {
                break;
            }
            self.0.swap(up, place);
            place = up;
        }
    }

    fn pop(&mut self) -> Option<T> {
        let last = self.0.len().checked_sub(1)?;
        self.0.swap(0, last);
        let (mut place, rest) = (0, &mut self.0[..last]);
        while let Some(left) = rest.get(2 * place + 1) {
            let right = rest.get(2 * place + 2);
            let is_right = right.is_some_and(|right| right < left);
            let least = 2 * place + 1 + usize::from(is_right);
            if rest[place] <= rest[least] {
                break;
            }
            rest.swap(place, least);
            place = least;
        }
        // Sale cuando ya no queda nada que comparar.
        self.0.pop()
    }

    fn count(&self) -> usize {
        self.0.len()
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

//! Esperas que se abandonan: lo que queda y lo que cuesta, en una lista y en
//! una fila con puestos.
//!
//! Ejecuta: cargo run --bin esperas_abandonadas

// ANCHOR: programa
use std::cell::Cell;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::rc::Rc;

/// Una espera que cuenta cuántas veces la comparan con otra.
#[derive(Clone)]
struct Wait {
    number: usize,
    comparisons: Rc<Cell<usize>>,
}

impl Ord for Wait {
    fn cmp(&self, other: &Wait) -> Ordering {
        self.comparisons.set(self.comparisons.get() + 1);
        self.number.cmp(&other.number)
    }
}

impl PartialOrd for Wait {
    fn partial_cmp(&self, other: &Wait) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Wait {
    fn eq(&self, other: &Wait) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Wait {}

/// Al llegar, se mira que no esté ya. Al irse, la lista no se entera.
fn in_a_list(waits: impl Iterator<Item = Wait>) -> usize {
    let mut list = Vec::new();
    for wait in waits {
        if !list.contains(&wait) {
            list.push(wait);
        }
    }
    list.len()
}

/// Cada espera llega con su puesto, y al irse lo deja.
fn in_a_line(waits: impl Iterator<Item = Wait>) -> usize {
    let mut line = BTreeSet::new();
    for wait in waits {
        line.insert(wait.clone());
        line.remove(&wait);
    }
    line.len()
}

fn main() {
    for count in [1_000, 2_000] {
        println!("{count} esperas que se abandonan:");
        let comparisons = Rc::new(Cell::new(0));
        let waits = || {
            let comparisons = comparisons.clone();
            (0..count).map(move |number| Wait {
                number,
                comparisons: comparisons.clone(),
            })
        };
        let left = in_a_list(waits());
        let cost = comparisons.take();
        println!("  lista: quedan {left}, {cost} comparaciones");
        let left = in_a_line(waits());
        let cost = comparisons.take();
        println!("  fila: quedan {left}, {cost} comparaciones");
    }
}
// ANCHOR_END: programa

//! Lo que queda y lo que cuesta abandonar esperas, en una lista y en una fila.
//!
//! Ejecuta: cargo run --bin esperas_abandonadas

// ANCHOR: programa
use std::cell::Cell;
use std::cmp::Ordering;
use std::collections::BTreeSet;

thread_local! {
    static COMPARISONS: Cell<usize> = const { Cell::new(0) };
}

/// Una espera que cuenta cuántas veces la comparan con otra.
#[derive(Clone, Copy)]
struct Wait(usize);

impl Ord for Wait {
    fn cmp(&self, other: &Wait) -> Ordering {
        COMPARISONS.set(COMPARISONS.get() + 1);
        self.0.cmp(&other.0)
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
        line.insert(wait);
        line.remove(&wait);
    }
    line.len()
}

fn main() {
    for count in [1_000, 2_000] {
        println!("{count} esperas que se abandonan:");
        let waits = || (0..count).map(Wait);
        let left = in_a_list(waits());
        let cost = COMPARISONS.take();
        println!("  lista: quedan {left}, {cost} comparaciones");
        let left = in_a_line(waits());
        let cost = COMPARISONS.take();
        println!("  fila: quedan {left}, {cost} comparaciones");
    }
}
// ANCHOR_END: programa

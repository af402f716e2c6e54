//! Un evento: muchas tareas esperan que algo ocurra.
//!
//! Página: src/cola-mutex-evento.md

// ANCHOR: evento
use std::cell::Cell;

use crate::semaphore::Semaphore;

/// Un aviso que se queda puesto. Es `asyncio.Event`.
#[derive(Default)]
pub struct Event {
    is_set: Cell<bool>,
    /// Cuántas veces se ha puesto: quien esperaba entonces pasa, aunque se
    /// quite antes de que reciba su turno.
    rounds: Cell<u64>,
    gate: Semaphore,
}

impl Event {
    /// Un evento que aún no ha ocurrido.
    pub fn new() -> Event {
        Event::default()
    }

    /// Deja pasar a quien espera y a quien llegue.
    pub fn set(&self) {
        self.is_set.set(true);
        self.rounds.set(self.rounds.get() + 1);
        self.gate.release_waiting();
    }

    /// Vuelve a cerrar el paso.
    pub fn clear(&self) {
        self.is_set.set(false);
    }

    /// Si está puesto.
    pub fn is_set(&self) -> bool {
        self.is_set.get()
    }

    /// Espera a que se ponga; si ya lo está, no cede el turno. Es segura ante
    /// cancelación.
    pub async fn wait(&self) {
        let round = self.rounds.get();
        while !self.is_set() && self.rounds.get() == round {
            self.gate.acquire().await;
        }
    }
}
// ANCHOR_END: evento

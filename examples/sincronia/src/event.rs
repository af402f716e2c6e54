//! Un evento: muchas tareas esperan que algo ocurra.
//!
//! Página: src/cola-mutex-evento.md

// ANCHOR: evento
use std::cell::Cell;

use crate::line::Line;

/// Un aviso que se queda puesto. Es `asyncio.Event`.
#[derive(Debug, Default)]
pub struct Event {
    is_set: Cell<bool>,
    line: Line,
}

impl Event {
    /// Un evento que aún no ha ocurrido.
    pub fn new() -> Event {
        Event::default()
    }

    /// Deja pasar a quien espera, por orden de llegada, y a quien llegue.
    pub fn set(&self) {
        self.is_set.set(true);
        self.line.call_all();
    }

    /// Vuelve a cerrar el paso a quien llegue.
    pub fn clear(&self) {
        self.is_set.set(false);
    }

    /// Si está puesto.
    pub fn is_set(&self) -> bool {
        self.is_set.get()
    }

    /// Espera a que se ponga; si ya lo está, no cede el turno.
    ///
    /// Quien esperaba cuando se puso pasa, aunque se quite antes de que reciba
    /// su turno. Es segura ante cancelación; cancelar una espera entre `n`
    /// cuesta `O(log n)`.
    pub async fn wait(&self) {
        if !self.is_set() {
            self.line.enter().await;
        }
    }
}
// ANCHOR_END: evento

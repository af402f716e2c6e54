//! Un aviso que se queda puesto hasta que alguien lo quita.
//!
//! Página: src/sincronizacion.md

// ANCHOR: evento
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::line::{Line, wake};

/// Algo que ocurre y que muchas tareas esperan. Es `asyncio.Event`.
#[derive(Debug, Default)]
pub struct Event {
    is_set: Mutex<bool>,
    line: Line,
}

impl Event {
    /// Un evento que aún no ha ocurrido.
    pub fn new() -> Event {
        Event::default()
    }

    /// Deja pasar a quien espera, por orden de llegada, y a quien llegue.
    pub fn set(&self) {
        let mut is_set = self.lock();
        *is_set = true;
        // La fila se vacía antes de soltar el mutex: quien llegue después de
        // un `clear` no es de esta vez.
        let waiting = self.line.drain();
        drop(is_set);
        waiting.for_each(wake);
    }

    /// Hace esperar a quien llegue desde ahora.
    pub fn clear(&self) {
        *self.lock() = false;
    }

    /// Si está puesto. Con varios hilos, puede cambiar enseguida.
    pub fn is_set(&self) -> bool {
        *self.lock()
    }

    /// Espera a que se ponga; si ya lo está, vuelve sin ceder el turno.
    ///
    /// Quien esperaba cuando se puso pasa, aunque se quite antes de que reciba
    /// su turno. Es segura ante cancelación; cancelar una espera entre `n`
    /// cuesta `O(log n)`.
    pub async fn wait(&self) {
        let place = {
            let is_set = self.lock();
            if *is_set {
                return;
            }
            self.line.enter()
        };
        place.await;
    }

    fn lock(&self) -> MutexGuard<'_, bool> {
        self.is_set.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
// ANCHOR_END: evento

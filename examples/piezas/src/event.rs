//! Un aviso que se queda puesto hasta que alguien lo quita.
//!
//! Página: src/sincronizacion.md

// ANCHOR: evento
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

use tokio::sync::Notify;

/// Algo que ocurre y que muchas tareas esperan. Es `asyncio.Event`.
#[derive(Debug, Default)]
pub struct Event {
    /// Las veces que se ha puesto y quitado: impar, si está puesto.
    changes: AtomicUsize,
    notify: Notify,
}

impl Event {
    /// Un evento que aún no ha ocurrido.
    pub fn new() -> Event {
        Event::default()
    }

    /// Deja pasar a quien espera, por orden de llegada, y a quien llegue.
    pub fn set(&self) {
        if self.change(|changes| changes % 2 == 0) {
            self.notify.notify_waiters();
        }
    }

    /// Hace esperar a quien llegue desde ahora.
    pub fn clear(&self) {
        self.change(|changes| changes % 2 == 1);
    }

    /// Si está puesto.
    pub fn is_set(&self) -> bool {
        self.changes.load(SeqCst) % 2 == 1
    }

    /// Espera a que se ponga; si ya lo está, vuelve sin ceder el turno.
    ///
    /// Quien esperaba cuando se puso pasa, aunque se quite antes de que reciba
    /// su turno. Es segura ante cancelación.
    pub async fn wait(&self) {
        let start = self.changes.load(SeqCst);
        loop {
            // Primero apuntarse y después mirar: así no se escapa ninguno.
            let notified = self.notify.notified();
            let now = self.changes.load(SeqCst);
            if now % 2 == 1 || now != start {
                return;
            }
            notified.await;
        }
    }

    fn change(&self, allowed: impl Fn(usize) -> bool) -> bool {
        let next = |changes| allowed(changes).then_some(changes + 1);
        self.changes.fetch_update(SeqCst, SeqCst, next).is_ok()
    }
}
// ANCHOR_END: evento

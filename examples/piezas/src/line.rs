//! Tareas que esperan un aviso, por orden de llegada.
//!
//! Página: src/colas.md

// ANCHOR: fila
use std::collections::BTreeMap;
use std::mem;

use tokio::sync::oneshot;

/// Por dónde se avisa a una tarea.
pub(crate) type Notice = oneshot::Sender<()>;

/// Una fila. Quien se va deja su sitio sin mirar los de los demás: con `n` en
/// la fila, entrar, salir y avisar cuestan `O(log n)`.
#[derive(Debug, Default)]
pub(crate) struct Line {
    next_ticket: u64,
    waiting: BTreeMap<u64, Notice>,
}

impl Line {
    /// Se pone la última. Da su número y lo que hay que esperar.
    pub(crate) fn enter(&mut self) -> (u64, oneshot::Receiver<()>) {
        let ticket = self.next_ticket;
        self.next_ticket += 1;
        let (notice, noticed) = oneshot::channel();
        self.waiting.insert(ticket, notice);
        (ticket, noticed)
    }

    /// Saca a la primera. Se la avisa después, ya sin el mutex de la fila: al
    /// despertar se ejecuta código ajeno.
    pub(crate) fn pop(&mut self) -> Option<Notice> {
        self.waiting.pop_first().map(|(_, notice)| notice)
    }

    /// Saca a todas.
    pub(crate) fn drain(&mut self) -> impl Iterator<Item = Notice> + use<> {
        mem::take(&mut self.waiting).into_values()
    }

    /// Se va sin aviso. `false`, si ya no está: le han avisado.
    pub(crate) fn leave(&mut self, ticket: u64) -> bool {
        self.waiting.remove(&ticket).is_some()
    }
}
// ANCHOR_END: fila

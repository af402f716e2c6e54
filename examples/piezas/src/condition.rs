//! Un valor protegido, y tareas que esperan a que cambie.
//!
//! Página: src/sincronizacion.md

// ANCHOR: condicion
use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

/// Un mutex con una fila de tareas que esperan un aviso. Es
/// `asyncio.Condition`, con el valor dentro.
#[derive(Debug, Default)]
pub struct Condition<T> {
    value: tokio::sync::Mutex<T>,
    line: Mutex<Line>,
}

/// Quienes esperan un aviso, por su número de llegada.
#[derive(Debug, Default)]
struct Line {
    next_ticket: u64,
    waiting: BTreeMap<u64, oneshot::Sender<()>>,
}

impl<T> Condition<T> {
    /// Una condición sobre `value`.
    pub fn new(value: T) -> Condition<T> {
        Condition {
            value: tokio::sync::Mutex::new(value),
            line: Mutex::default(),
        }
    }

    /// Espera a tener el mutex, por orden de llegada. Es segura ante
    /// cancelación, y se pierde el sitio en la fila.
    pub async fn lock(&self) -> ConditionGuard<'_, T> {
        ConditionGuard {
            condition: self,
            value: self.value.lock().await,
        }
    }

    fn line(&self) -> MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn notify(&self, n: usize) {
        for _ in 0..n {
            // La fila se suelta antes de avisar: al despertar la pueden pedir.
            let first = self.line().waiting.pop_first();
            let Some((_, notice)) = first else { return };
            // Si ya no espera, su `Turn` pasa el aviso a la siguiente.
            let _ = notice.send(());
        }
    }
}
// ANCHOR_END: condicion

// ANCHOR: guard
/// El mutex en tus manos: se libera al soltarlo. Avisar y esperar lo piden,
/// así que hacerlo sin él, `RuntimeError` en asyncio, no compila.
#[derive(Debug)]
pub struct ConditionGuard<'a, T> {
    condition: &'a Condition<T>,
    value: tokio::sync::MutexGuard<'a, T>,
}

impl<'a, T> ConditionGuard<'a, T> {
    /// Libera el mutex, espera un aviso y vuelve a tomar el mutex.
    ///
    /// Puede volver sin que el valor sea el que esperas: para eso está
    /// [`ConditionGuard::wait_for`]. Si se cancela, el mutex no se vuelve a
    /// tomar, y el aviso que ya tuviera pasa a la siguiente.
    pub async fn wait(self) -> ConditionGuard<'a, T> {
        let condition = self.condition;
        let (sender, notice) = oneshot::channel();
        let mut turn = Turn::new(condition, sender);
        drop(self);
        notice.await.expect("solo su turno lo quita de la fila");
        let guard = condition.lock().await;
        turn.ticket = None;
        guard
    }

    /// Espera, de aviso en aviso, a que se cumpla `predicate`. Si ya se
    /// cumple, ni cede el turno ni libera el mutex.
    pub async fn wait_for(
        mut self,
        mut predicate: impl FnMut(&mut T) -> bool,
    ) -> ConditionGuard<'a, T> {
        while !predicate(&mut self.value) {
            self = self.wait().await;
        }
        self
    }

    /// Avisa a las `n` primeras que esperan; si son menos, a todas.
    pub fn notify(&self, n: usize) {
        self.condition.notify(n);
    }

    /// Avisa a todas las que esperan.
    pub fn notify_all(&self) {
        self.condition.notify(usize::MAX);
    }
}

impl<T> Deref for ConditionGuard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for ConditionGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}
// ANCHOR_END: guard

// ANCHOR: turno
/// El sitio de una tarea en la fila. Quien ya no está en la fila tiene su
/// aviso.
struct Turn<'a, T> {
    condition: &'a Condition<T>,
    /// `None` cuando ya ha usado su aviso.
    ticket: Option<u64>,
}

impl<'a, T> Turn<'a, T> {
    fn new(
        condition: &'a Condition<T>,
        notice: oneshot::Sender<()>,
    ) -> Turn<'a, T> {
        let mut line = condition.line();
        let ticket = line.next_ticket;
        line.next_ticket += 1;
        line.waiting.insert(ticket, notice);
        Turn {
            condition,
            ticket: Some(ticket),
        }
    }
}

impl<T> Drop for Turn<'_, T> {
    fn drop(&mut self) {
        if let Some(ticket) = self.ticket {
            let place = self.condition.line().waiting.remove(&ticket);
            // Le tocaba, y ya no lo quiere: que pase a la siguiente.
            if place.is_none() {
                self.condition.notify(1);
            }
        }
    }
}
// ANCHOR_END: turno

//! Un valor protegido, y tareas que esperan a que cambie.
//!
//! Página: src/sincronizacion.md

// ANCHOR: condicion
use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::line::Line;

/// Un mutex con una fila de tareas que esperan un aviso. Es
/// `asyncio.Condition`, con el valor dentro.
#[derive(Debug, Default)]
pub struct Condition<T> {
    value: tokio::sync::Mutex<T>,
    line: Mutex<Line>,
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
            let first = self.line().pop();
            let Some(notice) = first else { return };
            // Si ya no espera, su `Place` pasa el aviso a la siguiente.
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
    /// tomar, y el aviso que ya tuviera pasa a la siguiente. Cancelar una
    /// espera entre `n` cuesta `O(log n)`.
    pub async fn wait(self) -> ConditionGuard<'a, T> {
        let condition = self.condition;
        let (ticket, noticed) = condition.line().enter();
        let ticket = Some(ticket);
        let mut place = Place { condition, ticket };
        drop(self);
        let _ = noticed.await;
        let guard = condition.lock().await;
        place.ticket = None;
        guard
    }

    /// Espera, de aviso en aviso, a que se cumpla `predicate`. Si ya se
    /// cumple, ni cede el turno ni libera el mutex.
    ///
    /// Si se cancela, es como [`ConditionGuard::wait`].
    ///
    /// # Panics
    ///
    /// Si entra en pánico `predicate`: se libera el mutex, que no queda
    /// envenenado.
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

// ANCHOR: sitio
/// El sitio de una tarea en la fila. Quien ya no está en la fila tiene su
/// aviso.
struct Place<'a, T> {
    condition: &'a Condition<T>,
    /// `None` cuando ya ha usado su aviso.
    ticket: Option<u64>,
}

impl<T> Drop for Place<'_, T> {
    fn drop(&mut self) {
        if let Some(ticket) = self.ticket {
            let unnoticed = self.condition.line().leave(ticket);
            // Le tocaba, y ya no lo quiere: que pase a la siguiente.
            if !unnoticed {
                self.condition.notify(1);
            }
        }
    }
}
// ANCHOR_END: sitio

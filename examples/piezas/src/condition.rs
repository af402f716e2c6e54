//! Un valor protegido, y tareas que esperan a que cambie.
//!
//! Página: src/sincronizacion.md

// ANCHOR: condicion
use std::mem;
use std::ops::{Deref, DerefMut};

use tokio::sync::{Mutex, MutexGuard};

use crate::line::{Line, Place, wake};

/// Un mutex con una fila de tareas que esperan un aviso. Es
/// `asyncio.Condition`, con el valor dentro.
#[derive(Debug, Default)]
pub struct Condition<T> {
    value: Mutex<T>,
    line: Line,
}

impl<T> Condition<T> {
    /// Una condición sobre `value`.
    pub fn new(value: T) -> Condition<T> {
        Condition {
            value: Mutex::new(value),
            line: Line::default(),
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

    fn notify(&self, n: usize) {
        // La fila se suelta antes de avisar: al despertar la pueden pedir.
        (0..n).map_while(|_| self.line.pop()).for_each(wake);
    }
}
// ANCHOR_END: condicion

// ANCHOR: guard
/// El mutex en tus manos: se libera al soltarlo. Avisar y esperar lo piden,
/// así que hacerlo sin él, `RuntimeError` en asyncio, no compila.
#[derive(Debug)]
#[must_use = "el mutex se libera en cuanto se suelta"]
pub struct ConditionGuard<'a, T> {
    condition: &'a Condition<T>,
    value: MutexGuard<'a, T>,
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
        let mut request = Request(condition, condition.line.enter());
        drop(self);
        (&mut request.1).await;
        let guard = condition.lock().await;
        // Su aviso ya está usado: no hay nada que pasar a nadie.
        mem::forget(request);
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

    /// Avisa a las `n` primeras que esperan; si son menos, a todas. El pánico
    /// de un despertador no sale de aquí.
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

// ANCHOR: peticion
/// Lo que pide una tarea de la fila. A quien ya han llamado, le han dado su
/// aviso.
struct Request<'a, T>(&'a Condition<T>, Place<'a>);

impl<T> Drop for Request<'_, T> {
    fn drop(&mut self) {
        // Le tocaba, y ya no lo quiere: que pase a la siguiente.
        if self.1.leave() {
            self.0.notify(1);
        }
    }
}
// ANCHOR_END: peticion

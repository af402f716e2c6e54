//! Lo que ocurre al salir de un grupo de tareas, y lo que lo permite.
//!
//! Página: src/esperar-varias.md

// ANCHOR: cerrar
use std::fmt::{self, Debug, Formatter};
use std::mem;
use std::sync::{MutexGuard, PoisonError};

use crate::task_group::{Shared, State, TaskGroup};

/// El aviso de que una tarea no da su valor.
pub(crate) type Notice = Box<dyn FnOnce() + Send>;

impl<E> TaskGroup<E> {
    pub(crate) fn lock(&self) -> MutexGuard<'_, State<E>> {
        let state = self.shared.state.lock();
        state.unwrap_or_else(PoisonError::into_inner)
    }
}

impl<E> Clone for TaskGroup<E> {
    fn clone(&self) -> Self {
        let shared = self.shared.clone();
        TaskGroup { shared }
    }
}

impl<E> Debug for TaskGroup<E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let state = self.lock();
        let (tasks, open) = (state.children.len(), state.open);
        drop(state);
        f.debug_struct("TaskGroup")
            .field("tasks", &tasks)
            .field("open", &open)
            .finish()
    }
}

impl<E> Shared<E> {
    /// Guarda el aviso hasta que acabe el grupo; si ya ha acabado, avisa.
    pub(crate) fn at_the_end(&self, notice: Notice) {
        let mut failed = self.failed();
        if let Some(notices) = &mut *failed {
            notices.push(notice);
        } else {
            drop(failed);
            notice();
        }
    }

    fn failed(&self) -> MutexGuard<'_, Option<Vec<Notice>>> {
        self.failed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Cierra el grupo al salir de `run`, también si se suelta a medias.
pub(crate) struct Scope<'a, E>(pub(crate) &'a TaskGroup<E>);

impl<E> Drop for Scope<'_, E> {
    fn drop(&mut self) {
        let mut state = self.0.lock();
        state.open = false;
        let children = mem::take(&mut state.children);
        drop(state);
        // Soltar un `JoinSet` cancela lo que tiene dentro.
        drop(children);
        // Al avisar se ejecuta código ajeno: ya sin el mutex.
        let failed = self.0.shared.failed().take();
        failed.into_iter().flatten().for_each(|notice| notice());
    }
}
// ANCHOR_END: cerrar

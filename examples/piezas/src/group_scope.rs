//! Lo que ocurre al salir de un grupo de tareas, y lo que lo permite.
//!
//! Página: src/esperar-varias.md

// ANCHOR: cerrar
use std::fmt::{self, Debug, Formatter};
use std::mem;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, MutexGuard, PoisonError};
use std::task::Wake;

use tokio::sync::Notify;
use tokio::task::coop::consume_budget;

use crate::line::apart;
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
            apart(notice);
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
        failed.into_iter().flatten().for_each(apart);
    }
}
// ANCHOR_END: cerrar

// ANCHOR: timbre
/// Avisa a `run`: lo tocan quien lanza, quien cancela y la tarea que acaba. Si
/// `run` no espera, queda tocado.
#[derive(Default)]
pub(crate) struct Bell {
    notify: Notify,
    /// Cuántas piden que calle, porque tienen el mutex del grupo.
    hushes: AtomicUsize,
}

impl Bell {
    pub(crate) fn ring(&self) {
        if self.hushes.load(SeqCst) == 0 {
            apart(|| self.notify.notify_one());
        }
    }

    pub(crate) fn hush(&self) -> Hush<'_> {
        self.hushes.fetch_add(1, SeqCst);
        Hush(self)
    }

    pub(crate) async fn rung(&self) {
        // Tokio cuenta lo que hace una tarea en su turno, y al final de la
        // cuenta el `JoinSet` toca y espera: hay que ceder, o no acabaría.
        consume_budget().await;
        self.notify.notified().await;
    }
}

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.ring();
    }
}

/// Mientras vive, el timbre calla. Al soltarse, suena.
pub(crate) struct Hush<'a>(&'a Bell);

impl Drop for Hush<'_> {
    fn drop(&mut self) {
        self.0.hushes.fetch_sub(1, SeqCst);
        self.0.ring();
    }
}
// ANCHOR_END: timbre

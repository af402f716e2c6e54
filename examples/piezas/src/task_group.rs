//! Un grupo de tareas: si una falla, las demás se cancelan y se las espera.
//!
//! Página: src/esperar-varias.md

// ANCHOR: grupo
use std::future::{Future, poll_fn};
use std::mem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;
use tokio::task::{JoinError, JoinSet};

use crate::error_group::{End, Ends, ErrorGroup};

/// Un grupo de tareas que no le sobreviven. Es `asyncio.TaskGroup`.
///
/// Sus copias son el mismo grupo: una tarea del grupo que se lleva una puede
/// lanzar otras.
pub struct TaskGroup<E> {
    pub(crate) shared: Arc<Shared<E>>,
}

pub(crate) struct Shared<E> {
    state: Mutex<State<E>>,
    /// Hay una tarea nueva que vigilar.
    pub(crate) spawned: Notify,
}

pub(crate) struct State<E> {
    pub(crate) children: JoinSet<End<E>>,
    /// Ni se está cancelando ni ha terminado.
    pub(crate) open: bool,
}
// ANCHOR_END: grupo

// ANCHOR: ejecutar
impl<E: Send + 'static> TaskGroup<E> {
    /// Ejecuta `body` y espera a todas las tareas que se lancen en el grupo.
    ///
    /// Si falla una, o el cuerpo, suelta el cuerpo y cancela a las demás, y
    /// no vuelve hasta que todas han terminado. Una tarea cancelada con
    /// [`Child::abort`](crate::Child::abort) no es un fallo.
    ///
    /// Si se cancela a quien espera, todas se cancelan y no se las espera:
    /// un `Drop` no puede. Cada una se suelta en su turno.
    ///
    /// # Errors
    ///
    /// Los de las tareas y el del cuerpo.
    ///
    /// # Panics
    ///
    /// Si una tarea entra en pánico, cuando han terminado todas. Si lo hace
    /// el cuerpo, se cancelan sin esperarlas.
    pub async fn run<T, F>(
        body: impl FnOnce(Self) -> F,
    ) -> Result<T, ErrorGroup<E>>
    where
        F: Future<Output = Result<T, E>>,
    {
        let group = Self::new();
        let _scope = Scope(&group);
        let mut ends = Ends::default();
        let result = tokio::select! {
            // Si el cuerpo falla a la vez que una tarea, valen los dos.
            biased;
            result = body(group.clone()) => Some(result),
            () = group.failure(&mut ends) => None,
        };
        if !matches!(result, Some(Ok(_))) {
            group.cancel();
        }
        while !group.close_if_empty() {
            let end = group.next().await;
            if end.is_some_and(|end| ends.failed(end)) {
                group.cancel();
            }
        }
        ends.finish(result)
    }
}
// ANCHOR_END: ejecutar

// ANCHOR: cancelar
impl<E: Send + 'static> TaskGroup<E> {
    fn new() -> Self {
        let children = JoinSet::new();
        let state = State {
            children,
            open: true,
        };
        let state = Mutex::new(state);
        let spawned = Notify::new();
        TaskGroup {
            shared: Arc::new(Shared { state, spawned }),
        }
    }

    /// Espera a que falle una; si no falla ninguna, para siempre.
    async fn failure(&self, ends: &mut Ends<E>) {
        loop {
            tokio::select! {
                biased;
                Some(end) = self.next() => {
                    if ends.failed(end) {
                        return;
                    }
                }
                () = self.shared.spawned.notified() => {}
            }
        }
    }

    /// La primera que termine, o `None` si no queda ninguna.
    async fn next(&self) -> Option<Result<End<E>, JoinError>> {
        poll_fn(|cx| self.lock().children.poll_join_next(cx)).await
    }

    /// Cierra el grupo si no queda ninguna, y dice si lo ha hecho. Mirar y
    /// cerrar son un solo paso: si no, otro hilo lanzaría entre los dos.
    fn close_if_empty(&self) -> bool {
        let mut state = self.lock();
        let empty = state.children.is_empty();
        state.open &= !empty;
        empty
    }

    fn cancel(&self) {
        let mut state = self.lock();
        state.open = false;
        state.children.abort_all();
    }
}

impl<E> Clone for TaskGroup<E> {
    fn clone(&self) -> Self {
        let shared = self.shared.clone();
        TaskGroup { shared }
    }
}

impl<E> TaskGroup<E> {
    pub(crate) fn lock(&self) -> MutexGuard<'_, State<E>> {
        let state = self.shared.state.lock();
        state.unwrap_or_else(PoisonError::into_inner)
    }
}

/// Cierra el grupo al salir de `run`, también si se suelta a medias.
struct Scope<'a, E>(&'a TaskGroup<E>);

impl<E> Drop for Scope<'_, E> {
    fn drop(&mut self) {
        let mut state = self.0.lock();
        state.open = false;
        let children = mem::take(&mut state.children);
        drop(state);
        // Soltar un `JoinSet` cancela lo que tiene dentro.
        drop(children);
    }
}
// ANCHOR_END: cancelar

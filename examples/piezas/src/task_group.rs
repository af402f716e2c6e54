//! Un grupo de tareas: si una falla, las demás se cancelan y se las espera.
//!
//! Página: src/esperar-varias.md

// ANCHOR: grupo
use std::future::Future;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use tokio::task::{JoinError, JoinSet};

use crate::error_group::{Ends, ErrorGroup};
use crate::group_scope::{Bell, Notice, Scope};

/// Un grupo de tareas que no le sobreviven. Es `asyncio.TaskGroup`.
///
/// Sus copias son el mismo grupo: una tarea del grupo que se lleva una puede
/// lanzar otras.
pub struct TaskGroup<E> {
    pub(crate) shared: Arc<Shared<E>>,
}

pub(crate) struct Shared<E> {
    pub(crate) state: Mutex<State<E>>,
    /// Los avisos de las que han fallado, hasta que el grupo acaba. Un mutex
    /// aparte, porque se dejan al soltar una tarea.
    pub(crate) failed: Mutex<Option<Vec<Notice>>>,
    /// Hay una tarea nueva, ha acabado una o se ha cancelado el grupo.
    pub(crate) changed: Arc<Bell>,
}

pub(crate) struct State<E> {
    pub(crate) children: JoinSet<Result<(), E>>,
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
    /// [`ChildTask::abort`](crate::ChildTask::abort) no es un fallo.
    ///
    /// Da `None` si el grupo se cancela, con [`TaskGroup::cancel`], antes de
    /// que acabe el cuerpo.
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
    /// Si una tarea entra en pánico, con el suyo y cuando han terminado
    /// todas: los errores de las demás se pierden. Si entran varias, con el
    /// de la primera. Si lo hace el cuerpo, se cancelan sin esperarlas.
    pub async fn run<T, F>(
        body: impl FnOnce(Self) -> F,
    ) -> Result<Option<T>, ErrorGroup<E>>
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
            () = group.watch(&mut ends, true) => None,
        };
        if let Some(Ok(_)) = result {
            group.watch(&mut ends, false).await;
        }
        group.lock().close();
        group.rest(&mut ends).await;
        ends.finish(result)
    }

    /// Cancela el grupo: `run` suelta el cuerpo, cancela las tareas, las
    /// espera y vuelve sin error. Es `TaskGroup.cancel`, de Python 3.15.
    ///
    /// Solo lo pide: ocurre en el turno de `run`. Si alguna falla entretanto,
    /// `run` da su error. En un grupo terminado no hace nada.
    pub fn cancel(&self) {
        self.lock().open = false;
        self.shared.changed.ring();
    }
}
// ANCHOR_END: ejecutar

// ANCHOR: vigilar
impl<E: Send + 'static> TaskGroup<E> {
    fn new() -> Self {
        let children = JoinSet::new();
        let state = State {
            children,
            open: true,
        };
        TaskGroup {
            shared: Arc::new(Shared {
                state: Mutex::new(state),
                failed: Mutex::new(Some(Vec::new())),
                changed: Arc::default(),
            }),
        }
    }

    /// Espera a que falle una tarea o se cancele el grupo; si ya no hay
    /// cuerpo, también a que no quede ninguna.
    async fn watch(&self, ends: &mut Ends<E>, body: bool) {
        while self.is_open(body) {
            match self.next() {
                Poll::Ready(Some(end)) => {
                    if ends.failed(end) {
                        return;
                    }
                }
                _ => self.shared.changed.rung().await,
            }
        }
    }

    /// Espera a que acaben todas.
    async fn rest(&self, ends: &mut Ends<E>) {
        loop {
            match self.next() {
                Poll::Ready(Some(end)) => {
                    ends.failed(end);
                }
                Poll::Ready(None) => return,
                Poll::Pending => self.shared.changed.rung().await,
            }
        }
    }

    /// La primera que acabe, o `None` si no queda ninguna; si no ha acabado
    /// ninguna, sonará el timbre.
    ///
    /// El `JoinSet` no ve el despertador de quien espera: clonarlo, llamarlo y
    /// soltarlo es código ajeno, y aquí está el mutex.
    fn next(&self) -> Poll<Option<Result<Result<(), E>, JoinError>>> {
        let bell = self.shared.changed.clone().into();
        let mut cx = Context::from_waker(&bell);
        self.lock().children.poll_join_next(&mut cx)
    }

    /// Si sigue abierto. Sin cuerpo y sin tareas, se cierra. Mirar y cerrar
    /// son un solo paso: si no, otro hilo lanzaría entre los dos.
    fn is_open(&self, body: bool) -> bool {
        let mut state = self.lock();
        if !body && state.children.is_empty() {
            state.open = false;
        }
        state.open
    }
}

impl<E: Send + 'static> State<E> {
    fn close(&mut self) {
        self.open = false;
        self.children.abort_all();
    }
}
// ANCHOR_END: vigilar

//! Lanzar una tarea en un grupo, y el manejador que se lleva quien la lanza.
//!
//! Página: src/esperar-varias.md

// ANCHOR: hijas
use std::any::Any;
use std::future::Future;

use tokio::sync::oneshot;
use tokio::task::AbortHandle;

use crate::error_group::Failure;
use crate::task_group::TaskGroup;

impl<E: Send + 'static> TaskGroup<E> {
    /// Lanza una tarea en el grupo. Es `create_task`.
    ///
    /// Si el grupo se está cancelando, o ya ha terminado, la tarea se suelta
    /// sin empezar. En asyncio, eso es un `RuntimeError`.
    ///
    /// # Panics
    ///
    /// Fuera de un runtime de Tokio.
    pub fn spawn<T, F>(&self, task: F) -> Child<T>
    where
        T: Send + 'static,
        F: Future<Output = Result<T, E>> + Send + 'static,
    {
        let (give, value) = oneshot::channel();
        // La tarea viaja aparte para que, si el runtime se está cerrando, no
        // se suelte con el mutex en la mano: su `Drop` es código ajeno.
        let (start, starts) = oneshot::channel::<F>();
        let abort = {
            let mut state = self.lock();
            state.open.then(|| {
                state.children.spawn(async move {
                    let Ok(task) = starts.await else {
                        return Ok(());
                    };
                    match task.await {
                        Ok(value) => drop(give.send(value)),
                        Err(error) => {
                            let _value: Box<dyn Any + Send> = Box::new(give);
                            return Err(Failure { error, _value });
                        }
                    }
                    Ok(())
                })
            })
        };
        let _ = start.send(task);
        self.shared.spawned.notify_one();
        Child { abort, value }
    }
}

/// Una tarea de un grupo. Soltarla no la cancela.
pub struct Child<T> {
    /// `None` si el grupo ya no la dejó empezar.
    abort: Option<AbortHandle>,
    value: oneshot::Receiver<T>,
}

impl<T> Child<T> {
    /// La cancela, sin cancelar el grupo.
    pub fn abort(&self) {
        if let Some(abort) = &self.abort {
            abort.abort();
        }
    }

    /// Espera su valor. `None` si no lo da: se canceló, entró en pánico o
    /// falló. Si falla, el cuerpo del grupo no llega a verlo.
    pub async fn value(self) -> Option<T> {
        self.value.await.ok()
    }
}
// ANCHOR_END: hijas

//! Lanzar una tarea en un grupo, y el manejador que se lleva quien la lanza.
//!
//! Página: src/esperar-varias.md

// ANCHOR: hijas
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::thread::panicking;

use thiserror::Error;
use tokio::sync::oneshot;
use tokio::task::{AbortHandle, try_id};

use crate::line::apart;
use crate::task_group::{Shared, TaskGroup};

impl<E: Send + 'static> TaskGroup<E> {
    /// Lanza una tarea en el grupo. Es `create_task`.
    ///
    /// Si el grupo se está cancelando, o ya ha terminado, la tarea se suelta
    /// sin empezar, y esperarla da [`NoValue::Closed`]. En asyncio, eso es un
    /// `RuntimeError` al lanzarla.
    ///
    /// # Panics
    ///
    /// Fuera de un runtime de Tokio.
    pub fn spawn<T, F>(&self, task: F) -> ChildTask<T>
    where
        T: Send + 'static,
        F: Future<Output = Result<T, E>> + Send + 'static,
    {
        let (sender, value) = oneshot::channel();
        let (sender, shared) = (Some(sender), self.shared.clone());
        let give = Give { sender, shared };
        // La tarea viaja aparte para que, si el runtime se está cerrando, no
        // se suelte con el mutex en la mano: su `Drop` es código ajeno.
        let (start, starts) = oneshot::channel::<(F, Give<T, E>)>();
        // Por lo mismo, quien espera al grupo se entera al salir de aquí, ya
        // sin el mutex: una tarea que acaba sin empezar tocaría el timbre.
        let _hush = self.shared.changed.hush();
        let abort = {
            let mut state = self.lock();
            state.open.then(|| {
                state.children.spawn(async move {
                    let Ok((task, mut give)) = starts.await else {
                        return Ok(());
                    };
                    match task.await {
                        Ok(value) => give.value(value),
                        Err(error) => {
                            give.fail();
                            return Err(error);
                        }
                    }
                    Ok(())
                })
            })
        };
        let _ = start.send((task, give));
        ChildTask { abort, value }
    }
}

/// Una tarea de un grupo: esperarla da su valor. Soltarla no la cancela.
///
/// Si ha fallado o ha entrado en pánico, no se sabe hasta que el grupo
/// acaba: para entonces el cuerpo se ha soltado, así que no llega a verlo.
///
/// Es segura ante cancelación: con `&mut` se puede volver a esperar.
///
/// # Panics
///
/// Si se espera otra vez después de dar su valor, o si la espera ella misma:
/// no acabaría nunca.
#[derive(Debug)]
pub struct ChildTask<T> {
    /// `None` si el grupo ya no la dejó empezar.
    abort: Option<AbortHandle>,
    value: oneshot::Receiver<Result<T, NoValue>>,
}

impl<T> ChildTask<T> {
    /// La cancela, sin cancelar el grupo. Si ya ha acabado, no hace nada.
    pub fn abort(&self) {
        if let Some(abort) = &self.abort {
            abort.abort();
        }
    }
}

impl<T> Future for ChildTask<T> {
    type Output = Result<T, NoValue>;

    fn poll(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Self::Output> {
        let started = self.abort.is_some();
        let own = self.abort.as_ref().map(AbortHandle::id);
        assert!(own.is_none() || own != try_id(), "se espera a sí misma");
        Pin::new(&mut self.value).poll(cx).map(|value| match value {
            Ok(value) => value,
            Err(_) if started => Err(NoValue::Cancelled),
            Err(_) => Err(NoValue::Closed),
        })
    }
}

/// Por qué una tarea de un grupo no da su valor.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum NoValue {
    /// La han cancelado: con `abort`, o porque se ha cancelado el grupo.
    #[error("la tarea se ha cancelado")]
    Cancelled,
    /// Ha fallado o ha entrado en pánico. La causa la da `TaskGroup::run`.
    #[error("la tarea ha fallado")]
    Failed,
    /// El grupo ya no aceptaba tareas, y se soltó sin empezar.
    #[error("el grupo ya no acepta tareas")]
    Closed,
}
// ANCHOR_END: hijas

// ANCHOR: entrega
/// Por donde sale el valor de una tarea. Soltarlo es no darlo, y entonces
/// quien lo espera sabe que falta.
struct Give<T: Send + 'static, E> {
    sender: Option<oneshot::Sender<Result<T, NoValue>>>,
    shared: Arc<Shared<E>>,
}

impl<T: Send + 'static, E> Give<T, E> {
    fn value(mut self, value: T) {
        if let Some(sender) = self.sender.take() {
            let mut unwanted = None;
            apart(|| unwanted = sender.send(Ok(value)).err());
        }
    }

    /// Deja el aviso para cuando el grupo acabe.
    fn fail(&mut self) {
        if let Some(sender) = self.sender.take() {
            let notice = move || drop(sender.send(Err(NoValue::Failed)));
            self.shared.at_the_end(Box::new(notice));
        }
    }
}

impl<T: Send + 'static, E> Drop for Give<T, E> {
    fn drop(&mut self) {
        // La tarea entra en pánico: también es un fallo.
        if panicking() {
            self.fail();
        }
    }
}
// ANCHOR_END: entrega

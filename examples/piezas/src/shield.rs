//! Esperar a una tarea sin que cancelar la espera la cancele.
//!
//! Página: src/cancelacion.md

// ANCHOR: escudo
use std::fmt::{self, Debug, Formatter};
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::runtime::Handle;
use tokio::task::{JoinError, JoinHandle, try_id};

use crate::line::apart;

type Lost<T> = Box<dyn FnOnce(Result<T, JoinError>) + Send>;

/// La espera que da [`shield`]. Es de una sola tarea: `Send`, y no `Sync`.
#[must_use = "si se suelta, el resultado va a parar a `lost`"]
pub struct Shield<T: Send + 'static> {
    /// `None` cuando el resultado ya se ha entregado.
    inner: Option<(JoinHandle<T>, Lost<T>)>,
    runtime: Handle,
}

/// Espera a `task` sin cancelarla. Es `asyncio.shield`.
///
/// Cancelar la espera no cancela la tarea: sigue, y cuando termina, su
/// resultado va a parar a `lost`. Cancelar la tarea sí llega a quien espera.
/// Si el runtime se cierra antes, no hay resultado para nadie.
///
/// Es segura ante cancelación: el resultado se entrega una vez, o aquí o en
/// `lost`. `lost` se ejecuta en otra tarea, que se lanza al soltar la espera:
/// no ve los valores de [`tokio::task_local!`] de quien esperaba.
///
/// # Errors
///
/// Al esperarla, si la tarea se canceló o entró en pánico.
///
/// # Panics
///
/// Fuera de un runtime de Tokio. Al esperarla: otra vez después de terminar, o
/// desde la propia tarea, que no acabaría nunca.
///
/// Si el pánico es de `lost`, ya no hay quien lo reciba: lo ve el gancho de
/// pánico, que sin otro escribe en la salida de errores, y no pasa de su tarea.
/// Es lo que hace asyncio con una excepción en una retrollamada.
pub fn shield<T: Send + 'static>(
    task: JoinHandle<T>,
    lost: impl FnOnce(Result<T, JoinError>) + Send + 'static,
) -> Shield<T> {
    Shield {
        inner: Some((task, Box::new(lost))),
        runtime: Handle::current(),
    }
}

impl<T: Send + 'static> Future for Shield<T> {
    type Output = Result<T, JoinError>;

    fn poll(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Self::Output> {
        let (task, _) = self.inner.as_mut().expect("ya dio su resultado");
        assert_ne!(Some(task.id()), try_id(), "se espera a sí misma");
        let result = ready!(Pin::new(task).poll(cx));
        // Lo que lleva `lost` es ajeno, y el resultado tiene que llegar.
        apart(|| self.inner = None);
        Poll::Ready(result)
    }
}

impl<T: Send + 'static> Debug for Shield<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let task = self.inner.as_ref().map(|(task, _)| task.id());
        f.debug_struct("Shield")
            .field("task", &task)
            .finish_non_exhaustive()
    }
}

impl<T: Send + 'static> Drop for Shield<T> {
    fn drop(&mut self) {
        if let Some((task, lost)) = self.inner.take() {
            // Aquí no se puede esperar, y otra tarea sí puede.
            self.runtime.spawn(async move { lost(task.await) });
        }
    }
}
// ANCHOR_END: escudo

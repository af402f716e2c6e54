//! Lanzar una tarea desde otro hilo.
//!
//! Página: src/hilos-de-apoyo.md

// ANCHOR: desde_fuera
use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use crate::core::Core;
use crate::join::spawn;
use crate::waker::Inbox;

/// Lanza tareas en un bucle desde cualquier hilo.
#[derive(Clone)]
pub struct Spawner(Arc<Inbox>);

/// El lanzador del bucle en marcha en este hilo.
///
/// # Panics
///
/// Fuera de un bucle.
pub fn spawner() -> Spawner {
    Spawner(Core::current().inbox.clone())
}

impl Spawner {
    /// Pide al bucle que lance la tarea que haga `make`, que se llama en el
    /// hilo del bucle: el future no tiene que ser `Send`. Si el bucle no está
    /// en marcha, se lanza cuando lo esté.
    ///
    /// El resultado llega por el receptor. Si la tarea se cancela o entra en
    /// pánico, o el bucle está cerrado, no llega: `recv` da un error.
    ///
    /// Es `run_coroutine_threadsafe` en asyncio. Soltar el receptor no cancela
    /// la tarea. Esperarlo en el propio hilo del bucle no acabaría nunca.
    pub fn spawn<F: Future<Output: Send> + 'static>(
        &self,
        make: impl FnOnce() -> F + Send + 'static,
    ) -> Receiver<F::Output> {
        let (done, output) = channel();
        // Puede que ya nadie espere el resultado.
        let task = async move || drop(done.send(make().await));
        self.0.post(Box::new(|_| drop(spawn(task()))));
        output
    }
}

impl fmt::Debug for Spawner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Spawner").finish_non_exhaustive()
    }
}
// ANCHOR_END: desde_fuera

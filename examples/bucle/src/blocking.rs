//! Hilos de apoyo para lo que bloquea.
//!
//! Página: src/hilos-de-apoyo.md

// ANCHOR: encargos
use std::rc::Rc;
use std::sync::mpsc::{Receiver, Sender, channel};

use blocking::unblock;

use crate::core::Core;
use crate::join::{JoinHandle, spawn};

/// Los encargos en marcha. Los hilos los pone la biblioteca `blocking`.
pub(crate) struct Errands {
    /// Una copia por cada tarea que espera uno, y la de aquí.
    pub awaited: Rc<()>,
    /// Una copia por cada encargo sin terminar.
    open: Sender<()>,
    /// Deja de esperar cuando ya no quedan copias.
    all_closed: Receiver<()>,
}
// ANCHOR_END: encargos

// ANCHOR: encargar
/// Ejecuta `work` en un hilo de apoyo, y el bucle sigue con lo demás.
///
/// Es `asyncio.to_thread`. Cancelar la tarea deja de esperarlo, pero si el
/// hilo ha empezado, sigue hasta el final; el bucle lo espera al cerrarse.
///
/// # Panics
///
/// Fuera de un bucle.
pub fn spawn_blocking<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> JoinHandle<T> {
    let core = Core::current();
    let errands = core.errands.borrow();
    let (awaited, open) = (errands.awaited.clone(), errands.open.clone());
    // El resultado que nadie espera se suelta en el hilo, antes que la copia.
    let errand = unblock(move || (work(), open));
    spawn(async move {
        let _awaited = awaited;
        errand.await.0
    })
}
// ANCHOR_END: encargar

// ANCHOR: cierre
impl Errands {
    pub fn new() -> Errands {
        let (open, all_closed) = channel();
        let awaited = Rc::default();
        Errands {
            awaited,
            open,
            all_closed,
        }
    }

    /// Espera a que terminen todos los hilos.
    pub fn close(self) {
        drop(self.open);
        // No llega nada: falla cuando se suelta la última copia.
        let _ = self.all_closed.recv();
    }
}
// ANCHOR_END: cierre

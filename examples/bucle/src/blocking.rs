//! Hilos de apoyo para lo que bloquea.
//!
//! Página: src/hilos-de-apoyo.md

// ANCHOR: encargos
use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};

use blocking::unblock;
use scopeguard::{ScopeGuard, guard};
use sincronia::contain;

use crate::core::Core;
use crate::join::{JoinHandle, spawn};

/// Los encargos en marcha. Los hilos los pone la biblioteca `blocking`.
pub(crate) struct Errands {
    /// Cuántas tareas esperan uno.
    pub awaited: Cell<usize>,
    /// Cada encargo sin terminar tiene una copia. Con el bucle cerrado, `None`.
    open: RefCell<Option<Sender<()>>>,
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
/// Si `work` entra en pánico, el resultado es [`Panicked`].
///
/// # Panics
///
/// Fuera de un bucle.
///
/// [`Panicked`]: crate::JoinError::Panicked
pub fn spawn_blocking<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> JoinHandle<T> {
    let core = Core::current();
    let open = core.errands.open.borrow().clone();
    let work = sealed(work);
    // El resultado que nadie espera se suelta en el hilo, antes que la copia.
    let errand = unblock(move || {
        let work = AssertUnwindSafe(ScopeGuard::into_inner(work));
        (sealed(catch_unwind(work)), open)
    });
    core.errands.awaited.update(|count| count + 1);
    let awaiting = guard(core, |core| {
        core.errands.awaited.update(|count| count - 1);
    });
    spawn(async move {
        let _awaiting = awaiting;
        let (output, _) = errand.await;
        ScopeGuard::into_inner(output).unwrap_or_else(|why| resume_unwind(why))
    })
}

/// Lo suelta la biblioteca `blocking`, que en un pánico acabaría el proceso.
fn sealed<T>(foreign: T) -> ScopeGuard<T, impl FnOnce(T)> {
    guard(foreign, |foreign| {
        contain(|| drop(foreign));
    })
}
// ANCHOR_END: encargar

// ANCHOR: cierre
impl Errands {
    pub fn new() -> Errands {
        let (open, all_closed) = channel();
        Errands {
            awaited: Cell::new(0),
            open: RefCell::new(Some(open)),
            all_closed,
        }
    }

    /// Espera a que terminen todos los hilos, si al cerrar no se ha olvidado
    /// una tarea que esperaba uno: se quedó con su copia.
    pub fn close(&self) {
        drop(self.open.take());
        if self.awaited.get() == 0 {
            // No llega nada: falla cuando se suelta la última copia.
            let _ = self.all_closed.recv();
        }
    }
}
// ANCHOR_END: cierre

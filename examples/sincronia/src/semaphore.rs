//! Permisos, y una fila de tareas que esperan el suyo.
//!
//! Página: src/cola-mutex-evento.md

// ANCHOR: semaforo
use std::cell::Cell;
use std::mem;

use crate::line::{Line, Place};

/// Permisos que se piden y se devuelven, por orden de llegada.
///
/// Es `asyncio.Semaphore`. La cola y el mutex están hechos con él.
#[derive(Debug, Default)]
pub struct Semaphore {
    permits: Cell<usize>,
    line: Line,
}

impl Semaphore {
    /// Un semáforo con tantos permisos libres.
    pub fn new(permits: usize) -> Semaphore {
        let permits = Cell::new(permits);
        Semaphore {
            permits,
            ..Semaphore::default()
        }
    }

    /// Espera un permiso, que vuelve al soltar lo que devuelve. Si hay uno
    /// libre, no cede el turno.
    ///
    /// Es segura ante cancelación, y se pierde el sitio en la fila. Cancelar
    /// una espera entre `n` cuesta `O(log n)`.
    pub async fn acquire(&self) -> Permit<'_> {
        if let Some(left) = self.permits.get().checked_sub(1) {
            self.permits.set(left);
        } else {
            let place = self.line.enter();
            let mut request = Request(self, place);
            (&mut request.1).await;
            // Ya tiene su permiso: no queda nada que pasar a nadie.
            mem::forget(request);
        }
        Permit(self)
    }

    /// Añade un permiso, o devuelve uno que se ha quedado con
    /// [`Permit::forget`]. Pasa a la primera de la fila, sin que nadie que
    /// llegue después se lo pueda quitar.
    ///
    /// Con `usize::MAX` libres, uno más no cambia nada.
    pub fn release(&self) {
        if !self.line.call_first() {
            self.permits.set(self.permits.get().saturating_add(1));
        }
    }
}
// ANCHOR_END: semaforo

// ANCHOR: permiso
/// Un permiso en tus manos. Vuelve al soltarlo.
#[derive(Debug)]
#[must_use = "el permiso vuelve en cuanto se suelta"]
pub struct Permit<'a>(&'a Semaphore);

impl Permit<'_> {
    /// Se queda con el permiso: si tiene que volver, llama a
    /// [`Semaphore::release`].
    pub fn forget(self) {
        mem::forget(self);
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.0.release();
    }
}

/// Lo que pide una tarea de la fila. A quien ya han llamado, le han dado su
/// permiso.
struct Request<'a>(&'a Semaphore, Place<'a>);

impl Drop for Request<'_> {
    fn drop(&mut self) {
        // Le tocaba, y ya no lo quiere: que pase a la siguiente.
        if self.1.leave() {
            self.0.release();
        }
    }
}
// ANCHOR_END: permiso

//! Un semáforo que no admite más devoluciones que permisos se han tomado.
//!
//! Página: src/semaforos-y-barreras.md

// ANCHOR: semaforo
use std::mem;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

use tokio::sync::Semaphore;

use crate::line::apart;

/// Permisos que se toman y se devuelven, solos o a mano, por orden de llegada.
/// Es `asyncio.BoundedSemaphore`: nunca hay más permisos que al principio.
#[derive(Debug)]
pub struct BoundedSemaphore {
    free: Semaphore,
    taken: AtomicUsize,
}

impl BoundedSemaphore {
    /// Un semáforo con tantos permisos libres.
    ///
    /// # Panics
    ///
    /// Si son más de [`Semaphore::MAX_PERMITS`].
    pub fn new(permits: usize) -> BoundedSemaphore {
        BoundedSemaphore {
            free: Semaphore::new(permits),
            taken: AtomicUsize::new(0),
        }
    }

    /// Espera un permiso, que vuelve al soltar lo que devuelve.
    ///
    /// Es segura ante cancelación, y se pierde el sitio en la fila.
    pub async fn acquire(&self) -> Permit<'_> {
        let permit = self.free.acquire().await;
        permit.expect("este semáforo no se cierra").forget();
        self.taken.fetch_add(1, SeqCst);
        Permit(self)
    }

    /// Devuelve a mano un permiso que alguien se ha quedado, con
    /// [`Permit::forget`]: pasa a la primera de la fila.
    ///
    /// # Errors
    ///
    /// Si no falta ninguno por devolver.
    pub fn release(&self) -> Result<(), ReleasedTooManyTimes> {
        let less = |taken: usize| taken.checked_sub(1);
        self.taken
            .fetch_update(SeqCst, SeqCst, less)
            .map_err(|_| ReleasedTooManyTimes)?;
        apart(|| self.free.add_permits(1));
        Ok(())
    }

    /// Los permisos libres.
    pub fn available_permits(&self) -> usize {
        self.free.available_permits()
    }
}
// ANCHOR_END: semaforo

// ANCHOR: permiso
/// Un permiso en tus manos. Vuelve al soltarlo.
#[derive(Debug)]
#[must_use = "el permiso vuelve en cuanto se suelta"]
pub struct Permit<'a>(&'a BoundedSemaphore);

impl Permit<'_> {
    /// Se queda con el permiso: si tiene que volver, llama a
    /// [`BoundedSemaphore::release`].
    pub fn forget(self) {
        mem::forget(self);
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        // Si alguien lo ha devuelto ya, a mano, no hay nada que devolver.
        let _ = self.0.release();
    }
}

/// Se devuelve un permiso que nadie tenía. En asyncio es `ValueError`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("se devuelve un permiso que nadie tenía")]
pub struct ReleasedTooManyTimes;
// ANCHOR_END: permiso

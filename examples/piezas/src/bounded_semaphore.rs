//! Un semáforo que no admite más devoluciones que permisos se han tomado.
//!
//! Página: src/semaforos-y-barreras.md

// ANCHOR: semaforo
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

use tokio::sync::Semaphore;

/// Permisos que se toman y se devuelven a mano, por orden de llegada. Es
/// `asyncio.BoundedSemaphore`: nunca hay más permisos que al principio.
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

    /// Espera un permiso y se lo queda: hay que devolverlo con `release`.
    ///
    /// Es segura ante cancelación, y se pierde el sitio en la fila.
    pub async fn acquire(&self) {
        let permit = self.free.acquire().await;
        permit.expect("este semáforo no se cierra").forget();
        self.taken.fetch_add(1, SeqCst);
    }

    /// Devuelve un permiso: pasa a la primera de la fila.
    ///
    /// # Errors
    ///
    /// Si no falta ninguno por devolver.
    pub fn release(&self) -> Result<(), ReleasedTooManyTimes> {
        let less = |taken: usize| taken.checked_sub(1);
        self.taken
            .fetch_update(SeqCst, SeqCst, less)
            .map_err(|_| ReleasedTooManyTimes)?;
        self.free.add_permits(1);
        Ok(())
    }

    /// Los permisos libres.
    pub fn available_permits(&self) -> usize {
        self.free.available_permits()
    }
}

/// Se devuelve un permiso que nadie tenía. En asyncio es `ValueError`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("se devuelve un permiso que nadie tenía")]
pub struct ReleasedTooManyTimes;
// ANCHOR_END: semaforo

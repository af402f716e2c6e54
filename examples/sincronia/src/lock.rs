//! Un mutex que se puede tener durante una espera.
//!
//! Página: src/cola-mutex-evento.md

// ANCHOR: mutex
use crate::semaphore::{Permit, Semaphore};

/// Deja pasar a una tarea cada vez, por orden de llegada.
///
/// Es `asyncio.Lock`: como él, no guarda ningún valor. El de Tokio, sí.
#[derive(Debug)]
pub struct Lock(Semaphore);

impl Lock {
    /// Un mutex libre.
    #[expect(clippy::new_without_default, reason = "se lee mejor con `new`")]
    pub fn new() -> Lock {
        Lock(Semaphore::new(1))
    }

    /// Espera a tener el mutex, que se libera al soltar lo que devuelve. Si
    /// está libre, no cede el turno.
    ///
    /// Es segura ante cancelación, como [`Semaphore::acquire`]. Quien lo pida
    /// dos veces sin liberarlo se queda esperando para siempre.
    pub async fn lock(&self) -> LockGuard<'_> {
        let _permit = self.0.acquire().await;
        LockGuard { _permit }
    }
}

/// El mutex en tus manos: se libera al soltarlo.
#[derive(Debug)]
#[must_use = "el mutex se libera en cuanto se suelta"]
pub struct LockGuard<'a> {
    _permit: Permit<'a>,
}
// ANCHOR_END: mutex

//! Un mutex que se puede tener durante una espera.
//!
//! Página: src/cola-mutex-evento.md

// ANCHOR: mutex
use crate::semaphore::Semaphore;

/// Deja pasar a una tarea cada vez, por orden de llegada.
///
/// Es `asyncio.Lock`: como él, no guarda ningún valor. El de Tokio, sí.
pub struct Lock(Semaphore);

impl Lock {
    /// Un mutex libre.
    #[expect(clippy::new_without_default, reason = "se lee mejor con `new`")]
    pub fn new() -> Lock {
        Lock(Semaphore::new(1))
    }

    /// Espera a tener el mutex, que se libera al soltar lo que devuelve.
    ///
    /// Es segura ante cancelación, y se pierde el sitio en la fila. Quien
    /// lo pida dos veces sin liberarlo se queda esperando para siempre.
    pub async fn lock(&self) -> LockGuard<'_> {
        self.0.acquire().await;
        LockGuard(&self.0)
    }
}

/// El mutex en tus manos.
pub struct LockGuard<'a>(&'a Semaphore);

impl Drop for LockGuard<'_> {
    fn drop(&mut self) {
        self.0.release();
    }
}
// ANCHOR_END: mutex

//! Un punto de encuentro que se puede romper y volver a armar.
//!
//! Página: src/semaforos-y-barreras.md

// ANCHOR: barrera
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

/// Nadie pasa hasta que llegan todas. Es `asyncio.Barrier`.
#[derive(Debug)]
pub struct Barrier {
    parties: usize,
    state: Mutex<State>,
    changed: Notify,
}

#[derive(Debug)]
struct State {
    phase: Phase,
    /// Las que han entrado y no han salido.
    inside: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// Faltan tareas por llegar.
    Filling,
    /// Han llegado todas y van saliendo; quien llega espera fuera.
    Draining,
    /// Salen con error, y la barrera quedará como nueva.
    Resetting,
    /// Rota, hasta que alguien llame a `reset`.
    Broken,
}

impl Barrier {
    /// Una barrera para `parties` tareas.
    ///
    /// # Panics
    ///
    /// Si `parties` es cero.
    pub fn new(parties: usize) -> Barrier {
        assert!(parties > 0, "en una barrera espera alguien");
        Barrier {
            parties,
            state: Mutex::new(State {
                phase: Phase::Filling,
                inside: 0,
            }),
            changed: Notify::new(),
        }
    }

    /// Las tareas que hacen falta para pasar.
    pub fn parties(&self) -> usize {
        self.parties
    }

    /// Las que esperan a que lleguen las demás.
    pub fn n_waiting(&self) -> usize {
        let state = self.state();
        match state.phase {
            Phase::Filling => state.inside,
            _ => 0,
        }
    }

    /// Si está rota.
    pub fn is_broken(&self) -> bool {
        self.state().phase == Phase::Broken
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
// ANCHOR_END: barrera

// ANCHOR: espera
impl Barrier {
    /// Espera a que lleguen todas y da el número de llegada, desde cero.
    ///
    /// Si se cancela, deja su sitio libre para otra, que puede recibir un
    /// número que ya tiene una de las que esperan. En asyncio, también.
    ///
    /// # Errors
    ///
    /// Si la barrera está rota, o si la rompen o la reinician antes de salir.
    pub async fn wait(&self) -> Result<usize, BrokenBarrierError> {
        let (index, _place) = self.enter().await?;
        loop {
            // Primero apuntarse y después mirar: así no se escapa ninguno.
            let changed = self.changed.notified();
            match self.state().phase {
                Phase::Filling => {}
                Phase::Draining => return Ok(index),
                Phase::Resetting | Phase::Broken => {
                    return Err(BrokenBarrierError);
                }
            }
            changed.await;
        }
    }

    async fn enter(&self) -> Result<(usize, Place<'_>), BrokenBarrierError> {
        loop {
            let changed = self.changed.notified();
            if let Some(index) = self.try_enter()? {
                return Ok((index, Place(self)));
            }
            changed.await;
        }
    }

    fn try_enter(&self) -> Result<Option<usize>, BrokenBarrierError> {
        let mut state = self.state();
        let index = state.inside;
        match state.phase {
            Phase::Broken => return Err(BrokenBarrierError),
            Phase::Draining | Phase::Resetting => return Ok(None),
            Phase::Filling => state.inside += 1,
        }
        if state.inside == self.parties {
            state.phase = Phase::Draining;
            drop(state);
            self.changed.notify_waiters();
        }
        Ok(Some(index))
    }
}

/// Un sitio dentro de la barrera.
struct Place<'a>(&'a Barrier);

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.inside -= 1;
        if state.inside > 0 {
            return;
        }
        if state.phase != Phase::Broken {
            state.phase = Phase::Filling;
        }
        drop(state);
        self.0.changed.notify_waiters();
    }
}
// ANCHOR_END: espera

// ANCHOR: romper
impl Barrier {
    /// Rompe la barrera: las que están dentro y las que lleguen reciben un
    /// error. La que ya ha recibido su número, no.
    pub fn abort(&self) {
        self.state().phase = Phase::Broken;
        self.changed.notify_waiters();
    }

    /// La deja como nueva; las que están dentro reciben un error.
    pub fn reset(&self) {
        let mut state = self.state();
        state.phase = match state.inside {
            0 => Phase::Filling,
            _ => Phase::Resetting,
        };
        drop(state);
        self.changed.notify_waiters();
    }
}

/// La barrera se ha roto. Es `asyncio.BrokenBarrierError`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("la barrera se ha roto")]
pub struct BrokenBarrierError;
// ANCHOR_END: romper

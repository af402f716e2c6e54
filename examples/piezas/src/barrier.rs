//! Un punto de encuentro que se puede romper y volver a armar.
//!
//! Página: src/semaforos-y-barreras.md

// ANCHOR: barrera
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::line::{Line, wake};

/// Nadie pasa hasta que llegan todas. Es `asyncio.Barrier`.
///
/// Cada cambio despierta a todas, también a las que esperan fuera a que salgan
/// las de dentro: que pasen `n` de `k` en `k` cuesta hasta `n²/k` turnos.
#[derive(Debug)]
pub struct Barrier {
    parties: usize,
    state: Mutex<State>,
    /// Las que esperan a que cambie el estado.
    line: Line,
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
            line: Line::default(),
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
        let (index, _inside) = self.enter().await?;
        loop {
            let changed = {
                let state = self.state();
                match state.phase {
                    Phase::Filling => self.line.enter(),
                    Phase::Draining => return Ok(index),
                    Phase::Resetting | Phase::Broken => {
                        return Err(BrokenBarrierError);
                    }
                }
            };
            changed.await;
        }
    }

    async fn enter(&self) -> Result<(usize, Inside<'_>), BrokenBarrierError> {
        loop {
            let changed = {
                let mut state = self.state();
                match state.phase {
                    Phase::Broken => return Err(BrokenBarrierError),
                    Phase::Draining | Phase::Resetting => self.line.enter(),
                    Phase::Filling => {
                        let index = state.inside;
                        state.inside += 1;
                        if state.inside == self.parties {
                            self.change(state, Phase::Draining);
                        }
                        return Ok((index, Inside(self)));
                    }
                }
            };
            changed.await;
        }
    }

    /// Cambia de estado y despierta a todas, ya sin el mutex.
    fn change(&self, mut state: MutexGuard<'_, State>, phase: Phase) {
        state.phase = phase;
        let waiting = self.line.drain();
        drop(state);
        waiting.for_each(wake);
    }
}

/// Una tarea que está dentro de la barrera.
struct Inside<'a>(&'a Barrier);

impl Drop for Inside<'_> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.inside -= 1;
        if state.inside == 0 && state.phase != Phase::Broken {
            self.0.change(state, Phase::Filling);
        }
    }
}
// ANCHOR_END: espera

// ANCHOR: romper
impl Barrier {
    /// Rompe la barrera: las que están dentro y las que lleguen reciben un
    /// error. La que ya ha recibido su número, no.
    pub fn abort(&self) {
        self.change(self.state(), Phase::Broken);
    }

    /// La deja como nueva; las que están dentro reciben un error.
    pub fn reset(&self) {
        let state = self.state();
        let phase = match state.inside {
            0 => Phase::Filling,
            _ => Phase::Resetting,
        };
        self.change(state, phase);
    }
}

/// La barrera se ha roto. Es `asyncio.BrokenBarrierError`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("la barrera se ha roto")]
pub struct BrokenBarrierError;
// ANCHOR_END: romper

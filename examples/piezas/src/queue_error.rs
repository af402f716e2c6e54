//! Por qué una cola dice que no.
//!
//! Página: src/colas.md

// ANCHOR: errores
use thiserror::Error;

/// La cola está cerrada. Es `asyncio.QueueShutDown`.
///
/// Si había un elemento por entrar, vuelve dentro.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("la cola está cerrada")]
pub struct QueueShutDown<T = ()>(pub T);

/// El elemento no ha entrado, y vuelve dentro.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum TryPutError<T> {
    /// Es `asyncio.QueueFull`.
    #[error("la cola está llena")]
    Full(T),
    /// Es `asyncio.QueueShutDown`.
    #[error("la cola está cerrada")]
    ShutDown(T),
}

/// No hay elemento que sacar.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum TryGetError {
    /// Es `asyncio.QueueEmpty`.
    #[error("la cola está vacía")]
    Empty,
    /// Es `asyncio.QueueShutDown`: cerrada y vacía.
    #[error("la cola está cerrada")]
    ShutDown,
}

/// Hay más `task_done` que elementos puestos. En asyncio, `ValueError`.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("más elementos terminados que puestos")]
pub struct TooManyDone;
// ANCHOR_END: errores

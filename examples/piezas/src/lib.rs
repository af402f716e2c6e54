//! Lo que asyncio tiene y Tokio no: tareas en grupo, esperas protegidas, colas
//! con orden y cuenta, condiciones y barreras que se rompen.
//!
//! Todo vale en el runtime de varios hilos: es `Send` y `Sync` si lo que guarda
//! es `Send`. La espera de `shield` no es `Sync`: solo la tiene una tarea.
//!
//! Página: src/mapa-asyncio-tokio.md

// ANCHOR: piezas
mod barrier;
mod bounded_semaphore;
mod condition;
mod error_group;
mod event;
mod queue;
mod queue_error;
mod queue_wait;
mod shield;
mod store;
mod task_child;
mod task_group;

pub use barrier::{Barrier, BrokenBarrierError};
pub use bounded_semaphore::{BoundedSemaphore, ReleasedTooManyTimes};
pub use condition::{Condition, ConditionGuard};
pub use error_group::ErrorGroup;
pub use event::Event;
pub use queue::{BaseQueue, LifoQueue, PriorityQueue, Queue};
pub use queue_error::{QueueShutDown, TooManyDone, TryGetError, TryPutError};
pub use shield::{Shield, shield};
pub use store::Store;
pub use task_child::Child;
pub use task_group::TaskGroup;
// ANCHOR_END: piezas

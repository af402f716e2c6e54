//! Lo que asyncio tiene y Tokio no: tareas en grupo, esperas protegidas, colas
//! con orden y cuenta, condiciones y barreras que se rompen.
//!
//! Todo vale en el runtime de varios hilos: es `Send` y `Sync` si lo que guarda
//! es `Send`. La espera de `shield` no es `Sync`, porque solo la tiene una
//! tarea, y el guard de una condición lo es si también lo es su valor.
//!
//! Página: src/mapa-asyncio-tokio.md

// ANCHOR: piezas
#![warn(missing_debug_implementations, missing_docs)]

mod barrier;
mod bounded_semaphore;
mod child_task;
mod condition;
mod error_group;
mod event;
mod group_scope;
mod line;
mod queue;
mod queue_error;
mod queue_now;
mod queue_wait;
mod shield;
mod store;
mod task_group;

pub use barrier::{Barrier, BrokenBarrierError};
pub use bounded_semaphore::{BoundedSemaphore, Permit, ReleasedTooManyTimes};
pub use child_task::{ChildTask, NoValue};
pub use condition::{Condition, ConditionGuard};
pub use error_group::ErrorGroup;
pub use event::Event;
pub use queue::{LifoQueue, PriorityQueue, Queue, StoreQueue};
pub use queue_error::{QueueShutDown, TooManyDone, TryGetError, TryPutError};
pub use shield::{Shield, shield};
pub use store::{Heap, Store};
pub use task_group::TaskGroup;
// ANCHOR_END: piezas

//! Lo que unas tareas usan para esperarse a otras: cola, mutex, evento y
//! semáforo.
//!
//! No dependen de ningún bucle: solo de `Waker`. Valen en el del libro y en
//! el de Tokio, mientras las tareas compartan hilo.
//! Un despertador que entra en pánico no estropea nada ni despierta de menos.
//!
//! Página: src/cola-mutex-evento.md

// ANCHOR: piezas
#![warn(missing_debug_implementations, missing_docs)]

mod contain;
mod event;
mod line;
mod lock;
mod queue;
mod semaphore;
mod yield_now;

pub use contain::contain;
pub use event::Event;
pub use lock::{Lock, LockGuard};
pub use queue::Queue;
pub use semaphore::{Permit, Semaphore};
pub use yield_now::yield_now;
// ANCHOR_END: piezas

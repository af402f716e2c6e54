//! Lo que unas tareas usan para esperarse a otras: cola, mutex, evento y
//! semáforo.
//!
//! No dependen de ningún bucle: solo de `Waker`. Valen en el del libro y en
//! el de Tokio, mientras las tareas compartan hilo.
//!
//! Página: src/cola-mutex-evento.md

// ANCHOR: piezas
mod event;
mod lock;
mod queue;
mod semaphore;
mod yield_now;

pub use event::Event;
pub use lock::{Lock, LockGuard};
pub use queue::Queue;
pub use semaphore::Semaphore;
pub use yield_now::yield_now;
// ANCHOR_END: piezas

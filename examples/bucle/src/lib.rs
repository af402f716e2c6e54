//! El bucle de eventos que este libro construye: la forma de asyncio, en Rust.
//!
//! Todo ocurre en un hilo: nada de lo que se lanza tiene que ser `Send`. No
//! hay `unsafe`. Los sockets piden una máquina de 64 bits.
//!
//! Una tarea puede entrar en pánico donde sea, también al soltarse, y un
//! despertador de otra biblioteca, al sonar: las demás no se enteran.
//!
//! ```
//! use std::time::Duration;
//!
//! let answer = bucle::run(async {
//!     let soup = bucle::spawn(async { "sopa" });
//!     bucle::sleep(Duration::from_millis(1)).await;
//!     soup.await.expect("la sopa no entra en pánico")
//! });
//! assert_eq!(answer, "sopa");
//! ```
//!
//! Página: src/por-dentro.md

// ANCHOR: piezas
#![warn(missing_debug_implementations, missing_docs)]

mod blocking;
mod combine;
mod core;
mod join;
mod reactor;
mod runner;
mod sleep;
mod source;
mod spawner;
mod tasks;
mod tcp;
mod timers;
mod waker;

pub use blocking::spawn_blocking;
pub use combine::{gather, race, timeout};
pub use join::{JoinError, JoinHandle, spawn};
pub use runner::{Runner, run};
pub use sincronia::{
    Event, Lock, LockGuard, Permit, Queue, Semaphore, yield_now,
};
pub use sleep::{Interval, Sleep, advance, interval, now, sleep, sleep_until};
pub use spawner::{Spawner, spawner};
pub use tcp::{TcpListener, TcpStream};
// ANCHOR_END: piezas

//! Recadero: un repartidor fiable de recados.
//!
//! Recibe recados por HTTP, los guarda y entrega cada uno a su destino hasta
//! que lo acepta. Cada módulo llega con una página y después no cambia; lo que
//! cambia es el montaje, en `etapas/`.

pub mod attempt;
pub mod base;
pub mod board;
pub mod bodies;
pub mod clock;
mod closing;
#[cfg(feature = "consola")]
pub mod console;
pub mod dispatch;
pub mod health;
pub mod hosts;
pub mod intake;
pub mod keys;
pub mod log;
pub mod memory;
pub mod metrics;
pub mod notify;
pub mod nowhere;
pub mod orphans;
pub mod policy;
#[cfg(feature = "postgres")]
pub mod postgres;
#[cfg(feature = "postgres")]
mod postgres_rows;
#[cfg(feature = "postgres")]
mod postgres_turns;
#[cfg(feature = "postgres")]
mod postgres_view;
pub mod probe;
pub mod recado;
pub mod serve;
pub mod signals;
pub mod sqlite;
mod sqlite_rows;
pub mod sqlite_turns;
mod sqlite_view;
pub mod store;
pub mod variables;
pub mod watch;
pub mod worker;

//! Graba lo que hacen unas tareas, en el bucle del libro, en Tokio o en hilos.
//!
//! ```
//! use std::time::Duration;
//! use grabadora::{Record, Recorder};
//!
//! let recorder = Recorder::new(|| Duration::from_millis(20));
//! let soup = recorder.task("sopa", async {
//!     recorder.step("corta");
//! });
//! drop(soup);
//! let text = recorder.finish().to_string();
//! assert_eq!(
//!     text,
//!     "   ms  tarea  suceso\n\
//!      \u{20}  20  sopa   se lanza desde el programa\n\
//!      \u{20}  20  sopa   se abandona\n"
//! );
//! assert_eq!(text.parse::<Record>().unwrap().to_string(), text);
//! ```
//!
//! # El formato
//!
//! Un registro es texto, con una línea por suceso y las columnas separadas por
//! dos espacios o más. La primera línea es el encabezado. Dice en qué se
//! cuenta el tiempo: `ms`, o `paso` si el registro no tiene reloj y solo
//! numera los sucesos. Después, cada línea lleva cuándo, la tarea y el suceso:
//!
//! | Suceso | Qué significa |
//! |---|---|
//! | `se lanza desde QUIEN` | entra en la cola por primera vez |
//! | `en turno` | empieza un sondeo, o sigue en el núcleo |
//! | `paso: TEXTO` | ejecuta esa parte de su código |
//! | `espera QUE` | acaba el turno y queda suspendida |
//! | `cede el turno` | acaba el turno y ya está otra vez en la cola |
//! | `despierta por QUIEN` | alguien llama a su `Waker` |
//! | `termina` | acaba el turno y el trabajo |
//! | `entra en pánico` | acaba el turno y el trabajo, mal |
//! | `se abandona` | la sueltan antes de que termine |
//! | `pierde el núcleo` | pierde el núcleo a mitad de turno |
//!
//! `QUIEN` es el nombre de una tarea, o quien haga sus veces. Lanza `el
//! programa` si no hay ninguna en turno. Despierta `el bucle` si en su hilo no
//! hay ninguna en turno, y `otro hilo` si en el suyo no la hubo nunca.

#![warn(missing_debug_implementations)]

mod entry;
mod record;
mod recorder;
mod state;
mod task;
mod work;

pub use entry::{Entry, What};
pub use record::{Record, Unit};
pub use recorder::Recorder;
pub use task::Recorded;

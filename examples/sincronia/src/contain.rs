//! Llamar a código ajeno sin que su pánico llegue a los demás.
//!
//! Página: src/por-dentro.md

// ANCHOR: ajeno
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Llama a código ajeno y se queda con su pánico, si lo hay: quien lo llama
/// tiene otras tareas que atender.
pub fn contain<T>(foreign: impl FnOnce() -> T) -> Option<T> {
    // El contenido del pánico también es ajeno, y puede entrar en pánico al
    // soltarse. El contenido de ese otro ya no se suelta.
    let drop_it = |why| catch_unwind(AssertUnwindSafe(|| drop(why)));
    let outcome = catch_unwind(AssertUnwindSafe(foreign));
    outcome.map_err(|why| mem::forget(drop_it(why))).ok()
}
// ANCHOR_END: ajeno

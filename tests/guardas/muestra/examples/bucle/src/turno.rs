//! A quién le toca.
//!
//! Página: src/introduccion.md

// ANCHOR: turno
pub struct Turn;
// ANCHOR_END: turno

// Lo que hay entre dos anclas solo puede ser un comentario.

// ANCHOR: siguiente
pub fn next() -> Turn {
    Turn
}
// ANCHOR_END: siguiente

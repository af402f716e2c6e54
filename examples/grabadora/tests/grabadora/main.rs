//! Lo que se graba y cómo se escribe.

mod ajeno;
mod formato;
mod hilos;
mod tareas;

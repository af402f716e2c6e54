//! Lo que se graba, cómo se escribe y cómo se dibuja.

mod ajeno;
mod formato;
mod hilos;
mod tareas;

//! Lo que hace falta para publicar el libro ya construido.

pub mod ajenos;
pub mod epub;
pub mod lector;
pub mod libro;
pub mod paquete;
pub mod pdf;
pub mod respuestas;
pub mod sitio;
pub mod xhtml;

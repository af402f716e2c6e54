//! Lo que el libro hace con cada página antes de que mdBook la pase a HTML:
//! los listados, las tablas anchas y los diagramas de secuencia.

pub mod archivos;
pub mod diagramas;
mod dibujo;
mod formas;
pub mod lector;
pub mod listados;
mod pluma;
mod relato;
pub mod renglones;
pub mod resaltado;
pub mod secuencia;
pub mod tablas;
pub mod trazo;

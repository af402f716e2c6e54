//! Lo que la maqueta hace con cada página, y con el libro entero.

mod cena;
mod diagramas;
mod dibujo;
mod libro;
mod listados;
mod tablas;

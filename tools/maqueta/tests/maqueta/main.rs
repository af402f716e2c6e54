//! Lo que la maqueta hace con cada página, y con el libro entero.

mod barras;
mod bordes;
mod cambios;
mod cena;
mod curvas;
mod figura;
mod grafo;
mod indice;
mod libro;
mod listados;
mod medidas;
mod memoria;
mod secuencia;
mod tablas;

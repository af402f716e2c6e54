//! Lo que cada pieza promete, en el runtime de Tokio.

mod colas;
mod escudo;
mod grupo;
mod grupo_entre_hilos;
mod sincronizacion;

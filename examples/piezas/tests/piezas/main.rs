//! Lo que cada pieza promete, en el runtime de Tokio.

mod ajeno;
mod almacenes;
mod colas;
mod escudo;
mod esperas;
mod grupo;
mod grupo_acaba;
mod grupo_ajeno;
mod grupo_entre_hilos;
mod prioridad;
mod sincronizacion;

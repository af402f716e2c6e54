//! El servicio entero, menos `main`: así lo usan también las pruebas.

pub mod kitchen;
pub mod server;

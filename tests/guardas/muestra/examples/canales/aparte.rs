//! Un hilo trabaja aparte.
//!
//! Ejecuta: cargo run --bin aparte
//! Sin gemelo: Python no tiene canales entre hilos con este nombre.
//! Figura: Un hilo
//!
//! Si usara `start_paused`, su reloj sería virtual.

// ANCHOR: programa
fn main() {
    println!(" paso  tarea  suceso");
    println!("    0  hilo   en turno");
    println!("    1  hilo   termina");
}
// ANCHOR_END: programa

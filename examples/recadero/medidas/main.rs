//! Mide Recadero, en Rust y en Python, y escribe lo que enseña su página.
//!
//! Ejecuta: cargo bench --bench medir_recadero
//!
//! Detrás de `--`, el nombre de una medida: solo esa.

#[allow(dead_code)]
#[path = "../tests/recadero/cliente.rs"]
mod cliente;
#[allow(dead_code)]
#[path = "../tests/recadero/destino.rs"]
mod destino;
#[path = "mod.rs"]
mod medidas;
#[allow(dead_code)]
#[path = "../tests/recadero/oyente.rs"]
mod oyente;
#[allow(dead_code)]
#[path = "../tests/recadero/programa.rs"]
mod programa;

use std::error::Error;
use std::time::Duration;

// ANCHOR: cuanto
/// Una media hora.
fn plan() -> medidas::Plan {
    medidas::Plan {
        folder: ayuda::root().join("examples/recadero/medidas"),
        memory: "/dev/shm".into(),
        disk: std::env::temp_dir(),
        rounds: 3,
        // Al principio se piden memoria y conexiones que luego ya están.
        warm: Duration::from_secs(2),
        lasts: Duration::from_secs(10),
        rates: vec![50, 100, 200, 400, 800, 1600, 3200],
        rate: 100,
        listeners: 400,
        sizes: vec![1, 2, 3, 4, 6, 8, 16],
        pools: vec![1, 2, 4, 8, 16],
        pause: Duration::from_secs(1),
        closing: Duration::from_secs(3),
        says: |line| eprintln!("{line}"),
    }
}
// ANCHOR_END: cuanto

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let asked = arguments.find(|it| !it.starts_with("--"));
    Ok(medidas::run(&plan(), asked.as_deref())?)
}

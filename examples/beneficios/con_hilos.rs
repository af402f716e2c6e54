//! Los mismos tres pasos con hilos: también se leen de arriba abajo.
//!
//! Ejecuta: cargo run --bin con_hilos

use std::thread;
use std::time::Duration;

type Answer = Result<u32, String>;

/// Un servicio de la red: este hilo se para hasta que responde.
fn ask(service: &str, number: u32) -> Answer {
    thread::sleep(Duration::from_millis(1));
    match (service, number) {
        ("guardia", 4) => Ok(12),
        ("teléfono", 12) => Ok(950),
        ("aviso", 950) => Ok(77),
        _ => Err(format!("{service} no conoce {number}")),
    }
}

// ANCHOR: pasos
fn alert(incident: u32) -> Answer {
    let person = ask("guardia", incident)?;
    let phone = ask("teléfono", person)?;
    ask("aviso", phone)
}
// ANCHOR_END: pasos

fn main() {
    for incident in [4, 9] {
        match thread::spawn(move || alert(incident)).join().unwrap() {
            Ok(notice) => println!("incidencia {incident}: aviso {notice}"),
            Err(error) => println!("incidencia {incident}: {error}"),
        }
    }
}

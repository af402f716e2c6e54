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
        ("pedido", 4) => Ok(12),
        ("precio", 12) => Ok(950),
        ("cobro", 950) => Ok(77),
        _ => Err(format!("{service} no conoce {number}")),
    }
}

// ANCHOR: pasos
fn bill(table: u32) -> Answer {
    let order = ask("pedido", table)?;
    let price = ask("precio", order)?;
    ask("cobro", price)
}
// ANCHOR_END: pasos

fn main() {
    for table in [4, 9] {
        match thread::spawn(move || bill(table)).join().unwrap() {
            Ok(receipt) => println!("mesa {table}: recibo {receipt}"),
            Err(error) => println!("mesa {table}: {error}"),
        }
    }
}

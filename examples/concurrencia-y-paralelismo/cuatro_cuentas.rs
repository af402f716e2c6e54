//! Una sola suma que adelanta cuatro cuentas.
//!
//! Ejecuta: cargo run --bin cuatro_cuentas

// ANCHOR: programa
fn main() {
    // Cuántas veces ha respondido cada servicio: una cuenta en cada byte.
    let answers = u32::from_be_bytes([3, 0, 12, 7]);
    let one_each = u32::from_be_bytes([1, 1, 1, 1]);
    let total = answers + one_each;
    println!("respuestas: {:?}", total.to_be_bytes());
}
// ANCHOR_END: programa

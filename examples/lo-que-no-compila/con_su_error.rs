//! Un bloque que dice qué error devuelve.
//!
//! Ejecuta: cargo run --bin con_su_error

// ANCHOR: programa
use std::num::ParseIntError;

async fn charge(amount: &str) -> Result<u32, ParseIntError> {
    let euros: u32 = amount.parse()?;
    Ok(euros)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // El último valor del bloque dice el tipo que nadie más dice.
    let bill = tokio::spawn(async {
        let euros: u32 = "doce".parse()?;
        println!("son {euros} €");
        Ok::<(), ParseIntError>(())
    });
    match bill.await.expect("no entra en pánico") {
        Ok(()) => println!("bloque: cobrado"),
        Err(_) => println!("bloque: no es un número"),
    }
    // Una función lo dice en su firma.
    let bill = tokio::spawn(charge("12"));
    match bill.await.expect("no entra en pánico") {
        Ok(euros) => println!("función: {euros} €"),
        Err(_) => println!("función: no es un número"),
    }
}
// ANCHOR_END: programa

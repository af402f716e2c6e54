//! Lo que ve cada lectura si el flujo se acaba antes de tiempo.
//!
//! Ejecuta: cargo run --bin nota_cortada

// ANCHOR: programa
use std::io::{self, ErrorKind};
use tokio::io::{AsyncBufReadExt, AsyncReadExt};

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    // Unos bytes en la memoria también se leen, y se acaban.
    let mut note: &[u8] = b"so";
    match note.read_exact(&mut [0; 4]).await {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
            println!("cuatro bytes: cortado");
        }
        other => println!("cuatro bytes: {other:?}"),
    }

    let mut note: &[u8] = b"arroz";
    let mut order = String::new();
    note.read_line(&mut order).await?;
    println!("una línea: «{order}», sin su final");

    let mut note: &[u8] = b"pan";
    let mut order = Vec::new();
    note.read_until(b';', &mut order).await?;
    // No es un error: hay que mirar si está el separador.
    if !order.ends_with(b";") {
        println!("hasta el «;»: cortado");
    }

    let mut note: &[u8] = b"";
    let n = note.read(&mut [0; 4]).await?;
    println!("lo que haya: {n} bytes");
    Ok(())
}
// ANCHOR_END: programa

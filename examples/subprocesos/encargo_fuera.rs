//! Un programa y sus argumentos, sin una shell en medio (en Unix).
//!
//! Ejecuta: cargo run --bin encargo_fuera

// ANCHOR: programa
use std::io::{self, ErrorKind};
use tokio::process::Command;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    // Cada argumento llega entero, con sus espacios y sus signos.
    let output = Command::new("printf")
        .args(["plato: %s\n", "sopa de ajo", "pan; y vino"])
        .output()
        .await?;
    print!("{}", String::from_utf8_lossy(&output.stdout));
    match output.status.code() {
        Some(code) => println!("código: {code}"),
        None => println!("lo ha matado una señal"),
    }

    match Command::new("pinche-que-no-existe").output().await {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            println!("ese programa no está");
        }
        Err(error) => return Err(error),
        Ok(_) => println!("ese programa está"),
    }
    Ok(())
}
// ANCHOR_END: programa

//! Un proceso que acaba mal, y lo que dice su estado.
//!
//! Ejecuta: cargo run --bin que_imprime_subprocesos

// ANCHOR: programa
use std::io;
use tokio::process::Command;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let output = Command::new("sh")
        .args(["-c", "echo sopa; exit 3"])
        .output()
        .await?;
    print!("{}", String::from_utf8_lossy(&output.stdout));
    println!("código: {}", output.status.code().unwrap_or(-1));
    Ok(())
}
// ANCHOR_END: programa

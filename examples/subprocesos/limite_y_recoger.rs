//! Un tiempo límite para un proceso: se vence, se mata y se recoge (en Unix).
//!
//! Ejecuta: cargo run --bin limite_y_recoger

// ANCHOR: programa
use std::io;
use std::os::unix::process::ExitStatusExt;
use std::time::Duration;
use tokio::process::Command;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    // Espera líneas nuevas en un archivo que no las tiene: no acaba nunca.
    let mut child = Command::new("tail")
        .args(["-f", "/dev/null"])
        .kill_on_drop(true)
        .spawn()?;

    // El reloj es de verdad, y lo que se imprime no depende de él.
    match timeout(Duration::from_millis(100), child.wait()).await {
        Ok(status) => println!("acabó: {}", status?),
        Err(_) => println!("se acabó el tiempo"),
    }
    let alive = child.try_wait()?.is_none();
    println!("¿sigue en marcha?: {}", if alive { "sí" } else { "no" });

    // Manda la señal 9 y espera a que el proceso acabe.
    child.kill().await?;
    let status = child.wait().await?;
    match status.signal() {
        Some(signal) => println!("señal: {signal}"),
        None => println!("acabó él solo: {status}"),
    }
    let alive = child.id().is_some();
    println!("¿queda algo de él?: {}", if alive { "sí" } else { "no" });
    Ok(())
}
// ANCHOR_END: programa

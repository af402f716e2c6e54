//! Cree que, si no hay shell, lo que venía detrás tampoco hace falta.

use std::io;

use tokio::process::Command;

pub async fn print_note(name: &str) -> io::Result<String> {
    let note = format!("Nota de {name}");
    let output = Command::new("printf")
        .args(["%s\\n", &note])
        .output()
        .await?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

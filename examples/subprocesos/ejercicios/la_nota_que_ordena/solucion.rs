//! Imprime la nota de un cliente.

use std::io;

use tokio::process::Command;

pub async fn print_note(name: &str) -> io::Result<String> {
    let order = r#"printf 'Nota de %s\n' "$1" | sed s/^/-/"#;
    let output = Command::new("sh")
        .args(["-c", order, "sh", name])
        .output()
        .await?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

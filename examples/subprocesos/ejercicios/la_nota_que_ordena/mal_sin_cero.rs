//! Cree que lo primero detrás del texto es `$1`.

use std::io;

use tokio::process::Command;

pub async fn print_note(name: &str) -> io::Result<String> {
    let order = r#"printf 'Nota de %s\n' "$1" | sed s/^/-/"#;
    let output = Command::new("sh")
        .args(["-c", order, name])
        .output()
        .await?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

//! Cree que basta con cambiar el orden.

use std::io;

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::kitchen::Translator;

pub async fn translate(child: Translator, notes: &str) -> io::Result<String> {
    let Translator {
        mut stdin,
        mut stdout,
    } = child;
    let mut answers = String::new();
    stdout.read_to_string(&mut answers).await?;
    stdin.write_all(notes.as_bytes()).await?;
    Ok(answers)
}

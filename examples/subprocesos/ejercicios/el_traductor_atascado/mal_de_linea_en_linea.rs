//! Cree que a cada línea le llega su respuesta enseguida.

use std::io;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};

use super::kitchen::Translator;

pub async fn translate(child: Translator, notes: &str) -> io::Result<String> {
    let Translator { mut stdin, stdout } = child;
    let mut answers = String::new();
    let mut stdout = BufReader::new(stdout);
    for line in notes.split_inclusive('\n') {
        stdin.write_all(line.as_bytes()).await?;
        stdout.read_line(&mut answers).await?;
    }
    Ok(answers)
}

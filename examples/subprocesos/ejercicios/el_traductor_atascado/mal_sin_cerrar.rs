//! Cree que acabar de escribir cierra la entrada.

use std::io;

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::kitchen::Translator;

pub async fn translate(child: Translator, notes: &str) -> io::Result<String> {
    let Translator {
        mut stdin,
        mut stdout,
    } = child;
    let mut answers = String::new();
    let write = stdin.write_all(notes.as_bytes());
    let read = stdout.read_to_string(&mut answers);
    tokio::try_join!(write, read)?;
    Ok(answers)
}

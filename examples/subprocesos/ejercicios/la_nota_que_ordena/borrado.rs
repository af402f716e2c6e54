//! Sin imprimir nada.

use std::io;

pub async fn print_note(_name: &str) -> io::Result<String> {
    Ok(String::new())
}

//! La impresora de recibos, que es otro programa.

use std::io::{self, ErrorKind};
use std::os::unix::process::ExitStatusExt;
use std::process::Stdio;

use tokio::io::AsyncWriteExt;
use tokio::process::Command;

pub async fn print_ticket(
    command: &[String],
    dish: &str,
) -> io::Result<String> {
    let mut printer = Command::new(&command[0])
        .args(&command[1..])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .process_group(0)
        .kill_on_drop(true)
        .spawn()
        .map_err(|_| io::Error::other("la impresora no está"))?;
    let mut stdin = printer.stdin.take().expect("es una tubería");
    let write = async move {
        match stdin.write_all(dish.as_bytes()).await {
            // Si no quiere leer, lo que importa es cómo acaba.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            written => written,
        }
    };
    let (written, output) = tokio::join!(write, printer.wait_with_output());
    written?;
    let output = output?;
    if !output.status.success() {
        let signal = output.status.signal().map(|number| -number);
        let code = output.status.code().or(signal).unwrap_or_default();
        return Err(io::Error::other(format!("la impresora dice {code}")));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

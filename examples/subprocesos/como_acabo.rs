//! Un proceso acaba con un código o por una señal (en Unix).
//!
//! Ejecuta: cargo run --bin como_acabo

// ANCHOR: programa
use std::io;
use std::os::unix::process::ExitStatusExt;
use std::process::ExitStatus;
use tokio::process::Command;

fn explain(status: ExitStatus) -> String {
    match (status.code(), status.signal()) {
        (Some(code), _) => format!("código {code}"),
        (None, Some(signal)) => format!("señal {signal}"),
        (None, None) => unreachable!("ha acabado de una de las dos formas"),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    // `$$` es el número de proceso de la propia shell.
    for script in ["exit 0", "exit 3", "kill -TERM $$", "kill -KILL $$"] {
        let status = Command::new("sh").args(["-c", script]).status().await?;
        println!("{script}: {}", explain(status));
    }
    Ok(())
}
// ANCHOR_END: programa

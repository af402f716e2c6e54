//! Un proceso que muere de golpe deja su temporal, y otro lo barre.
//!
//! Ejecuta: cargo run --bin temporal_sin_dueno

// ANCHOR: programa
use std::fs::{self, File};
use std::io::{Result, Write};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;
use std::{env, future};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Command;

const OURS: &str = ".carta-";
const HOUR: Duration = Duration::from_secs(3600);

/// Borra los temporales nuestros que nadie ha tocado en ese tiempo.
fn sweep(dir: &Path, idle: Duration) -> Result<usize> {
    let mut swept = 0;
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        let ours = entry.file_name().to_string_lossy().starts_with(OURS);
        let changed = entry.metadata()?.modified()?;
        // Con el reloj atrasado, parece del futuro: no es viejo.
        if ours && changed.elapsed().is_ok_and(|age| age >= idle) {
            fs::remove_file(entry.path())?;
            swept += 1;
        }
    }
    Ok(swept)
}

/// Escribe media carta en su temporal, y no acaba nunca.
async fn half(dir: &str) -> Result<()> {
    let mut file = tempfile::Builder::new().prefix(OURS).tempfile_in(dir)?;
    file.write_all(b"sopa,")?;
    println!("por la mitad");
    future::pending().await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    if let Ok(dir) = env::var("CARPETA") {
        return half(&dir).await;
    }
    let dir = tempfile::tempdir()?;
    fs::write(dir.path().join("carta.txt"), "la de ayer")?;
    let mut child = Command::new(env::current_exe()?)
        .args(env::args_os().skip(1))
        .env("CARPETA", dir.path())
        .stdout(Stdio::piped())
        .spawn()?;
    let stdout = child.stdout.take().expect("es una tubería");
    let mut lines = BufReader::new(stdout).lines();
    println!("{}", lines.next_line().await?.unwrap_or_default());
    // Con SIGKILL, que no se puede atender.
    child.kill().await?;
    let files = fs::read_dir(dir.path())?.count();
    let menu = fs::read_to_string(dir.path().join("carta.txt"))?;
    println!("muerto: «{menu}», archivos: {files}");

    println!("recién muerto, barridos: {}", sweep(dir.path(), HOUR)?);
    for entry in fs::read_dir(dir.path())? {
        let old = File::options().write(true).open(entry?.path())?;
        old.set_modified(std::time::SystemTime::now() - 2 * HOUR)?;
    }
    println!("dos horas después, barridos: {}", sweep(dir.path(), HOUR)?);
    println!("archivos: {}", fs::read_dir(dir.path())?.count());
    Ok(())
}
// ANCHOR_END: programa

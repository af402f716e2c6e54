//! Qué queda en el archivo según cómo se corta la escritura.
//!
//! Ejecuta: cargo run --bin corte_de_archivo
//! Otra salida: Python quita de la cola lo que aún no ha empezado.
//! Tabla: corte_de_archivo.md

// ANCHOR: trabajos
use std::io::{Result, Write};
use std::path::Path;
use std::process::Stdio;
use std::sync::{Arc, mpsc};
use std::time::Duration;
use std::{env, fs};
use tempfile::NamedTempFile;
use tokio::fs::File;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::process::Command;
use tokio::runtime::Builder;
use tokio::sync::Notify;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

const WORKS: [&str; 4] = ["en la cola", "empezada", "encima", "de una vez"];
const CUTS: [&str; 4] = ["se suelta", "límite", "se va el otro", "SIGKILL"];

/// Escribe la carta según llega, y avisa cuando tiene la mitad.
async fn receive(
    mut body: DuplexStream,
    mut file: File,
    half: Arc<Notify>,
) -> Result<()> {
    for _ in 0..2 {
        let mut part = [0; 4];
        body.read_exact(&mut part).await?;
        file.write_all(&part).await?;
        file.flush().await?;
        half.notify_one();
    }
    file.sync_all().await
}

async fn work(
    name: &str,
    body: DuplexStream,
    wait: mpsc::Receiver<()>,
    path: &Path,
    half: Arc<Notify>,
) -> Result<()> {
    match name {
        "en la cola" => {
            // El único hilo de apoyo está ocupado.
            spawn_blocking(move || wait.recv());
            let told = async { half.notify_one() };
            tokio::join!(tokio::fs::write(path, "sopa pan"), told).0
        }
        "empezada" => {
            let mut file = std::fs::File::create(path)?;
            let slow = move || {
                file.write_all(b"sopa")?;
                half.notify_one();
                // Lo que tarda el disco.
                let _go = wait.recv();
                file.write_all(b" pan")
            };
            spawn_blocking(slow).await?
        }
        "encima" => receive(body, File::create(path).await?, half).await,
        _ => {
            let dir = path.parent().expect("tiene carpeta");
            let (file, temp) = NamedTempFile::new_in(dir)?.into_parts();
            receive(body, File::from_std(file), half).await?;
            Ok(temp.persist(path)?)
        }
    }
}
// ANCHOR_END: trabajos

// ANCHOR: cortes
/// El proceso que escribe, y al que le pasa lo que diga `cut`.
async fn writer(name: &str, cut: &str, path: &Path) -> Result<()> {
    let half = Arc::new(Notify::new());
    let (mut other, body) = tokio::io::duplex(64);
    other.write_all(b"sopa").await?;
    let (go, wait) = mpsc::channel::<()>();
    let mut work = Box::pin(work(name, body, wait, path, half.clone()));
    let limit = Duration::from_millis(50);
    tokio::select! {
        ended = &mut work => ended?,
        () = half.notified() => match cut {
            "se suelta" => {}
            "límite" => drop(timeout(limit, &mut work).await),
            "se va el otro" => {
                drop(other);
                drop(work.as_mut().await);
            }
            _ => {
                println!("a medias");
                work.as_mut().await?;
            }
        }
    }
    drop(work);
    drop(go);
    // Lo que quede en la cola de los hilos acaba antes que el proceso.
    Ok(spawn_blocking(|| ()).await?)
}

/// Lo que se encuentra después en la carpeta.
fn found(path: &Path) -> Result<String> {
    let menu = match fs::read_to_string(path)?.as_str() {
        "ayer" => "está la de ayer",
        "sopa" => "está a medias",
        _ => "está la de hoy",
    };
    let files = path.parent().expect("tiene carpeta").read_dir()?.count();
    let rest = if files > 1 {
        ", y sobra un temporal"
    } else {
        ""
    };
    Ok(format!("{menu}{rest}"))
}

async fn tell() -> Result<()> {
    println!("Qué se escribe | Cómo se corta | En Tokio");
    for (name, cut) in WORKS.iter().flat_map(|&n| CUTS.map(|cut| (n, cut))) {
        // Las dos primeras no dependen de nadie más.
        if cut == "se va el otro" && WORKS[..2].contains(&name) {
            continue;
        }
        let dir = tempfile::tempdir()?;
        let path = dir.path().join("carta.txt");
        fs::write(&path, "ayer")?;
        let mut child = Command::new(env::current_exe()?)
            .args(env::args_os().skip(1))
            .env("TRABAJO", name)
            .env("CORTE", cut)
            .env("CARTA", &path)
            .stdout(Stdio::piped())
            .spawn()?;
        let mut said = [0; 1];
        let out = child.stdout.as_mut().expect("es una tubería");
        // Si no dice nada, es que ha acabado.
        if out.read(&mut said).await? > 0 {
            child.start_kill()?;
        }
        child.wait().await?;
        println!("{name} | {cut} | {}", found(&path)?);
    }
    Ok(())
}

fn main() -> Result<()> {
    let runtime = Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(1)
        .build()?;
    let role = ["TRABAJO", "CORTE", "CARTA"].map(env::var);
    if let [Ok(name), Ok(cut), Ok(path)] = role {
        return runtime.block_on(writer(&name, &cut, path.as_ref()));
    }
    runtime.block_on(tell())
}
// ANCHOR_END: cortes

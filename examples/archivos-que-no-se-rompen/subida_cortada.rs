//! Una subida que se corta a medias no deja nada.
//!
//! Ejecuta: cargo run --bin subida_cortada

// ANCHOR: guardar
use std::io::{self, ErrorKind, Result};
use std::path::Path;
use std::time::Duration;
use tempfile::NamedTempFile;
use tokio::fs::File;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// Guarda en `path` un cuerpo de `size` bytes, o nada.
async fn save(
    body: impl AsyncRead + Unpin,
    size: u64,
    path: &Path,
) -> Result<()> {
    // La de `receta.txt`, a secas, es esta carpeta.
    let dir = match path.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir.to_owned(),
        _ => ".".into(),
    };
    let path = path.to_owned();
    let folder = dir.clone();
    let temp = spawn_blocking(|| NamedTempFile::new_in(folder)).await??;
    let (file, temp_path) = temp.into_parts();

    let mut file = File::from_std(file);
    let got = tokio::io::copy(&mut body.take(size), &mut file).await?;
    if got < size {
        return Err(ErrorKind::UnexpectedEof.into());
    }
    file.flush().await?;
    file.sync_all().await?;
    // Desde aquí ya no se corta: el encargo acaba aunque nadie lo espere.
    let publish = move || {
        temp_path.persist(path)?;
        std::fs::File::open(dir)?.sync_all()
    };
    spawn_blocking(publish).await?
}
// ANCHOR_END: guardar

// ANCHOR: subir
enum End {
    Sends,
    Leaves,
    Stalls,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let ends = [
        ("lo envía todo", End::Sends),
        ("se va a medias", End::Leaves),
        ("se calla a medias", End::Stalls),
    ];
    for (name, end) in ends {
        let dir = tempfile::tempdir()?;
        let path = dir.path().join("receta.txt");
        let (mut client, body) = tokio::io::duplex(64);
        client.write_all(b"sal, ").await?;
        match end {
            End::Sends => client.write_all(b"agua").await?,
            End::Leaves => client.shutdown().await?,
            End::Stalls => {}
        }

        let limit = Duration::from_millis(match end {
            End::Stalls => 50,
            _ => 10_000,
        });
        let saved = match timeout(limit, save(body, 9, &path)).await {
            Ok(Ok(())) => "guardada",
            Ok(Err(_)) => "cortada",
            Err(_) => "fuera de plazo",
        };
        println!(
            "{name}: {saved}, archivos: {}",
            dir.path().read_dir()?.count()
        );
    }
    let dir = tempfile::tempdir()?;
    std::env::set_current_dir(&dir)?;
    save(&b"sal, agua"[..], 9, Path::new("receta.txt")).await?;
    println!(
        "sin carpeta, archivos: {}",
        Path::new(".").read_dir()?.count()
    );
    Ok(())
}
// ANCHOR_END: subir

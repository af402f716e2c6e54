//! Sustituir un archivo de una vez, y lo que queda si se falla a medias.
//!
//! Ejecuta: cargo run --bin sustituir_archivo

// ANCHOR: sustituir
use std::fs::{self, File};
use std::io::{Error, Result, Write};
use std::path::Path;
use tempfile::NamedTempFile;
use tokio::task::spawn_blocking;

type Fill = fn(&mut File) -> Result<()>;

/// La carpeta de `path`; la de `carta.txt`, a secas, es esta.
fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir,
        _ => Path::new("."),
    }
}

/// Deja en `path` lo que escribe `fill`, o lo que había.
fn replace(path: &Path, fill: Fill) -> Result<()> {
    let dir = folder(path);
    let mut file = NamedTempFile::new_in(dir)?;
    fill(file.as_file_mut())?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    File::open(dir)?.sync_all()
}
// ANCHOR_END: sustituir

// ANCHOR: probar
type Save = fn(&Path, Fill) -> Result<()>;

fn in_place(path: &Path, fill: Fill) -> Result<()> {
    fill(&mut File::create(path)?)
}

fn whole(file: &mut File) -> Result<()> {
    file.write_all(b"sopa, pan y flan")
}

/// Falla cuando ya ha escrito una parte.
fn half(file: &mut File) -> Result<()> {
    file.write_all(b"sopa,")?;
    Err(Error::other("el segundo plato no tiene nombre"))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let ways: [(&str, Save); 2] =
        [("encima", in_place), ("de una vez", replace)];
    for (name, write) in ways {
        for fill in [whole, half] {
            let dir = tempfile::tempdir()?;
            let path = dir.path().join("carta.txt");
            fs::write(&path, "la de ayer")?;

            let menu = path.clone();
            let done = spawn_blocking(move || write(&menu, fill)).await?;
            let done = if done.is_ok() { "acaba" } else { "falla" };
            let files = fs::read_dir(dir.path())?.count();
            let text = fs::read_to_string(&path)?;
            println!("{name}, {done}: «{text}», archivos: {files}");
        }
    }
    let dir = tempfile::tempdir()?;
    std::env::set_current_dir(&dir)?;
    spawn_blocking(|| replace(Path::new("carta.txt"), whole)).await??;
    println!("sin carpeta: «{}»", fs::read_to_string("carta.txt")?);
    Ok(())
}
// ANCHOR_END: probar

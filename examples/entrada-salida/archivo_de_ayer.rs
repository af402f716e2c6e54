//! Cerrar un socket de Unix deja su archivo, y con él no se puede abrir otro.
//!
//! Ejecuta: cargo run --bin archivo_de_ayer
//! Sin gemelo: `start_unix_server` borra él mismo el archivo que encuentra.

// ANCHOR: programa
use std::io::{self, ErrorKind};
use std::os::unix::fs::{DirBuilderExt, FileTypeExt};
use std::path::{Path, PathBuf};
use std::{env, fs, process};
use tokio::net::{UnixListener, UnixStream};

/// Una carpeta temporal, solo de este usuario, que se borra al soltarla.
struct Folder(PathBuf);

impl Folder {
    fn new() -> io::Result<Folder> {
        let path = env::temp_dir().join(format!("ayer-{}", process::id()));
        fs::DirBuilder::new().mode(0o700).create(&path)?;
        Ok(Folder(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Abre la ventanilla; si hay un socket y nadie detrás, lo borra antes.
async fn open(path: &Path) -> io::Result<UnixListener> {
    match UnixStream::connect(path).await {
        // A un archivo corriente también se rechaza llamar: ese no se borra.
        Err(error)
            if error.kind() == ErrorKind::ConnectionRefused
                && fs::symlink_metadata(path)?.file_type().is_socket() =>
        {
            println!("  el archivo es de ayer: se borra");
            fs::remove_file(path)?;
        }
        _ => {}
    }
    UnixListener::bind(path)
}

fn describe(opened: &io::Result<UnixListener>) -> &'static str {
    match opened {
        Ok(_) => "  abierta",
        Err(error) if error.kind() == ErrorKind::AddrInUse => "  ocupada",
        Err(_) => "  otro fallo",
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let folder = Folder::new()?;
    let path = folder.0.join("pasillo");

    println!("ayer se abrió y se cerró:");
    drop(UnixListener::bind(&path)?);
    let left = if path.exists() { "sí" } else { "no" };
    println!("  ¿queda el archivo?: {left}");

    println!("hoy, sin llamar antes:");
    println!("{}", describe(&UnixListener::bind(&path)));
    println!("hoy, llamando antes:");
    let today = open(&path).await;
    println!("{}", describe(&today));
    println!("otra vez, con la de hoy abierta:");
    println!("{}", describe(&open(&path).await));

    println!("donde hay una nota, que no es un socket:");
    let note = folder.0.join("nota");
    fs::write(&note, "sopa")?;
    println!("{}", describe(&open(&note).await));
    Ok(())
}
// ANCHOR_END: programa

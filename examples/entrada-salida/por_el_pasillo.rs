//! Un socket de Unix: la misma conversación, y un archivo por dirección.
//!
//! Ejecuta: cargo run --bin por_el_pasillo

// ANCHOR: programa
use std::os::unix::fs::DirBuilderExt;
use std::path::PathBuf;
use std::{env, fs, io, process};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{UnixListener, UnixStream};

/// Una carpeta temporal, solo de este usuario, que se borra al soltarla.
struct Folder(PathBuf);

impl Folder {
    fn new() -> io::Result<Folder> {
        let path = env::temp_dir().join(format!("pasillo-{}", process::id()));
        fs::DirBuilder::new().mode(0o700).create(&path)?;
        Ok(Folder(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

async fn serve(listener: UnixListener) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        tokio::spawn(attend(stream));
    }
}

async fn attend(stream: UnixStream) -> io::Result<()> {
    let mut client = BufReader::new(stream);
    let mut order = String::new();
    while client.read_line(&mut order).await? > 0 {
        client
            .write_all(format!("oído: {order}").as_bytes())
            .await?;
        order.clear();
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let folder = Folder::new()?;
    let path = folder.0.join("pasillo");
    tokio::spawn(serve(UnixListener::bind(&path)?));

    let mut kitchen = BufReader::new(UnixStream::connect(&path).await?);
    for order in ["sopa", "pan"] {
        kitchen.write_all(format!("{order}\n").as_bytes()).await?;
        let mut reply = String::new();
        kitchen.read_line(&mut reply).await?;
        println!("{}", reply.trim_end());
    }

    drop(folder);
    match UnixStream::connect(&path).await {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            println!("borrado el archivo, no hay a quién llamar");
        }
        _ => println!("alguien contesta"),
    }
    Ok(())
}
// ANCHOR_END: programa

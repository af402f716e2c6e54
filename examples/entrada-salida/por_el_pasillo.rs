//! Un socket de Unix: la misma conversación, y un archivo por dirección.
//!
//! Ejecuta: cargo run --bin por_el_pasillo

// ANCHOR: programa
use std::os::unix::fs::DirBuilderExt;
use std::path::PathBuf;
use std::time::Duration;
use std::{env, fs, io, process};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{UnixListener, UnixStream};
use tokio::time::sleep;

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

async fn serve(listener: UnixListener) {
    loop {
        match listener.accept().await {
            Ok((socket, _)) => {
                tokio::spawn(attend(socket));
            }
            Err(error) => {
                eprintln!("no se acepta: {error}");
                sleep(Duration::from_secs(1)).await;
            }
        }
    }
}

async fn attend(socket: UnixStream) -> io::Result<()> {
    let mut client = BufReader::new(socket);
    let mut order = String::new();
    while client.read_line(&mut order).await? > 0 {
        let reply = format!("oído: {order}");
        client.write_all(reply.as_bytes()).await?;
        order.clear();
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let folder = Folder::new()?;
    let path = folder.0.join("pasillo");
    tokio::spawn(serve(UnixListener::bind(&path)?));

    let mut socket = BufReader::new(UnixStream::connect(&path).await?);
    for order in ["sopa", "pan"] {
        socket.write_all(format!("{order}\n").as_bytes()).await?;
        let mut reply = String::new();
        socket.read_line(&mut reply).await?;
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

//! Una carpeta vigilada por sondeo: se mira cada poco y se compara.
//!
//! Ejecuta: cargo run --bin vigilar_carpeta

// ANCHOR: programa
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::io::Result;
use std::path::PathBuf;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;
use tokio::time::interval;

/// Los nombres que hay, leídos en un solo encargo.
async fn names(dir: PathBuf) -> Result<BTreeSet<OsString>> {
    let list = || fs::read_dir(dir)?.map(|it| Ok(it?.file_name())).collect();
    spawn_blocking(list).await?
}

async fn watch(dir: PathBuf, changes_tx: mpsc::Sender<String>) -> Result<()> {
    let mut before = BTreeSet::new();
    let mut ticks = interval(Duration::from_millis(10));
    loop {
        ticks.tick().await;
        let now = names(dir.clone()).await?;
        let new = now.difference(&before).map(|it| ("llega", it));
        let gone = before.difference(&now).map(|it| ("se va", it));
        for (what, name) in new.chain(gone) {
            let change = format!("{what} {}", name.display());
            if changes_tx.send(change).await.is_err() {
                return Ok(());
            }
        }
        before = now;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let dir = tempfile::tempdir()?;
    let (changes_tx, mut changes) = mpsc::channel(8);
    tokio::spawn(watch(dir.path().to_owned(), changes_tx));

    let order = dir.path().join("mesa-1.txt");
    tokio::fs::write(&order, "sopa").await?;
    println!("{}", changes.recv().await.unwrap());
    tokio::fs::remove_file(&order).await?;
    println!("{}", changes.recv().await.unwrap());
    Ok(())
}
// ANCHOR_END: programa

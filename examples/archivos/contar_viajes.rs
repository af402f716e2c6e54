//! Cuántas veces va cada manera de leer y escribir a un hilo de apoyo.
//!
//! Ejecuta: cargo run --bin contar_viajes

// ANCHOR: programa
use std::future::{Future, poll_fn};
use std::io::{self, Result};
use std::path::PathBuf;
use std::pin::pin;
use std::sync::mpsc;
use std::task::Poll;
use tokio::fs::{self, File};
use tokio::io::{AsyncWrite, AsyncWriteExt, BufWriter};
use tokio::runtime::Builder;
use tokio::task::{spawn_blocking, unconstrained};

async fn one_by_one(paths: Vec<PathBuf>) -> Result<()> {
    for path in paths {
        fs::read(path).await?;
    }
    Ok(())
}

async fn all_at_once(paths: Vec<PathBuf>) -> Result<()> {
    let read_all = || {
        paths
            .into_iter()
            .try_for_each(|p| std::fs::read(p).map(drop))
    };
    spawn_blocking(read_all).await?
}

async fn lines(mut file: impl AsyncWrite + Unpin) -> Result<()> {
    for _ in 0..100 {
        file.write_all(b"sopa\n").await?;
    }
    file.flush().await
}
// ANCHOR_END: programa

// ANCHOR: cuenta
/// Cuenta las esperas de `work`; solo hay un hilo de apoyo.
async fn trips(work: impl Future<Output = Result<()>>) -> Result<usize> {
    let mut work = pin!(unconstrained(work));
    for trips in 0.. {
        // El hilo está parado mientras `work` da un paso.
        let (go, wait) = mpsc::channel::<()>();
        let held = spawn_blocking(move || wait.recv());
        let step = poll_fn(|cx| Poll::Ready(work.as_mut().poll(cx))).await;
        drop(go);
        let _ = held.await?;
        if let Poll::Ready(result) = step {
            return result.map(|()| trips);
        }
        // Hace cola detrás de lo que ha pedido `work`.
        spawn_blocking(|| ()).await?;
    }
    unreachable!()
}

fn main() -> io::Result<()> {
    let dir = tempfile::tempdir()?;
    let paths: Vec<_> =
        (0..100).map(|n| dir.path().join(format!("{n}"))).collect();
    for path in &paths {
        std::fs::write(path, "sopa\n")?;
    }
    let runtime = Builder::new_current_thread()
        .max_blocking_threads(1)
        .build()?;
    runtime.block_on(async {
        let note = dir.path().join("nota.txt");
        let count = trips(one_by_one(paths.clone())).await?;
        println!("leer cien archivos, uno a uno: {count}");
        let count = trips(all_at_once(paths)).await?;
        println!("leer cien archivos, en un encargo: {count}");
        let count = trips(lines(File::create(&note).await?)).await?;
        println!("escribir cien líneas, una a una: {count}");
        let file = BufWriter::new(File::create(&note).await?);
        println!(
            "escribir cien líneas, con búfer: {}",
            trips(lines(file)).await?
        );
        Ok(())
    })
}
// ANCHOR_END: cuenta

//! Cien archivos abiertos a la vez no caben; de ocho en ocho, sí.
//!
//! Ejecuta: cargo run --bin archivos_con_tope

// ANCHOR: programa
use std::io::{self, Result};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::fs::File;
use tokio::io::AsyncReadExt;
use tokio::sync::{Barrier, Semaphore};
use tokio::task::JoinSet;

async fn read(path: PathBuf, all_open: Option<Arc<Barrier>>) -> Result<usize> {
    let file = File::open(path).await;
    if let Some(all_open) = all_open {
        // Nadie lee hasta que todas han intentado abrir el suyo.
        all_open.wait().await;
    }
    let mut text = String::new();
    file?.read_to_string(&mut text).await
}

/// Si falla alguna; cuántas depende de lo que ya tenga abierto el programa.
async fn any_fails(reads: JoinSet<Result<usize>>) -> &'static str {
    let results = reads.join_all().await;
    if results.iter().any(Result::is_err) {
        "sí"
    } else {
        "no"
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let dir = tempfile::tempdir()?;
    let path = dir.path().join("carta.txt");
    std::fs::write(&path, "sopa\n")?;
    rlimit::setrlimit(rlimit::Resource::NOFILE, 64, 64)?;

    let all_open = Arc::new(Barrier::new(100));
    let mut reads = JoinSet::new();
    for _ in 0..100 {
        reads.spawn(read(path.clone(), Some(all_open.clone())));
    }
    println!("a la vez, ¿falla alguno? {}", any_fails(reads).await);

    let limit = Arc::new(Semaphore::new(8));
    let mut reads = JoinSet::new();
    for _ in 0..100 {
        let (limit, path) = (limit.clone(), path.clone());
        reads.spawn(async move {
            let _permit = limit.acquire().await.map_err(io::Error::other)?;
            read(path, None).await
        });
    }
    println!("de ocho en ocho, ¿falla alguno? {}", any_fails(reads).await);
    Ok(())
}
// ANCHOR_END: programa

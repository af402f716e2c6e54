//! Una escritura que nadie espera ya se hace igual.
//!
//! Ejecuta: cargo run --bin escritura_cancelada

// ANCHOR: programa
use std::fs;
use std::io::Result;
use std::sync::mpsc;
use std::time::Duration;
use tokio::runtime::Builder;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

async fn menu() -> Result<()> {
    let dir = tempfile::tempdir()?;
    let path = dir.path().join("carta.txt");
    fs::write(&path, "sopa y pan")?;

    // El único hilo de apoyo está ocupado.
    let (go, wait) = mpsc::channel::<()>();
    let busy = spawn_blocking(move || wait.recv());
    let write = async {
        spawn_blocking(|| ()).await?;
        tokio::fs::write(&path, "flan").await
    };
    let cut = timeout(Duration::from_millis(20), write).await;
    println!("antes de pedirla, ¿cortada? {}", yes_no(cut.is_err()));
    let write = tokio::fs::write(&path, "sopa");
    let cut = timeout(Duration::from_millis(20), write).await;
    println!("ya pedida, ¿cortada? {}", yes_no(cut.is_err()));
    println!("al cortarlas: {}", fs::read_to_string(&path)?);

    drop(go);
    let _ = busy.await?;
    spawn_blocking(|| ()).await?;
    println!("después: {}", fs::read_to_string(&path)?);
    Ok(())
}

fn main() -> Result<()> {
    let mut builder = Builder::new_current_thread();
    let runtime = builder.enable_time().max_blocking_threads(1).build()?;
    runtime.block_on(menu())
}

fn yes_no(answer: bool) -> &'static str {
    if answer { "sí" } else { "no" }
}
// ANCHOR_END: programa

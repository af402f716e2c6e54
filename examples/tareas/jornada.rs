//! `block_on` devuelve lo que da su future; al cerrar, se corta lo demás.
//!
//! Ejecuta: cargo run --bin jornada

// ANCHOR: programa
use std::io;
use std::time::Duration;
use tokio::runtime::Builder;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

/// Un guiso al fuego: se retira al soltarlo.
struct Stew;

impl Drop for Stew {
    fn drop(&mut self) {
        println!("el guiso se retira a medias");
    }
}

async fn simmer() {
    let _stew = Stew;
    sleep(60 * MINUTE).await;
    println!("el guiso está hecho");
}

async fn service() -> u32 {
    tokio::spawn(simmer());
    sleep(MINUTE).await;
    println!("la sala cierra");
    12
}

fn main() -> io::Result<()> {
    let runtime = Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()?;
    let tables = runtime.block_on(service());
    drop(runtime);
    println!("mesas atendidas: {tables}");
    Ok(())
}
// ANCHOR_END: programa

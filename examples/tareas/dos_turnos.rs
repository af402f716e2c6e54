//! Un runtime, dos `block_on`: entre uno y otro, las tareas no avanzan.
//!
//! Ejecuta: cargo run --bin dos_turnos

// ANCHOR: programa
use std::io;
use std::time::Duration;
use tokio::runtime::Builder;
use tokio::task::JoinHandle;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

async fn stew() -> &'static str {
    for minute in 1..=3 {
        sleep(MINUTE).await;
        println!("  guiso: minuto {minute}");
    }
    "guiso"
}

async fn lunch() -> JoinHandle<&'static str> {
    let cooking = tokio::spawn(stew());
    sleep(MINUTE * 3 / 2).await;
    cooking
}

fn main() -> io::Result<()> {
    let runtime = Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()?;

    println!("comida");
    let cooking = runtime.block_on(lunch());

    println!("descanso: nadie hace avanzar el guiso");

    println!("cena");
    let dish = runtime.block_on(cooking)?;
    println!("sale {dish}");
    Ok(())
}
// ANCHOR_END: programa

//! Dos copias y dos mutex en orden opuesto: un solo hilo no evita el atasco.
//!
//! Ejecuta: cargo run --bin interbloqueo

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::task::yield_now;
use tokio::time::timeout;

async fn copy(source: &Mutex<&str>, target: &Mutex<&str>) {
    let from = source.lock().await;
    println!("  tomado {from}");
    yield_now().await;
    let to = target.lock().await;
    println!("  tomado {to}: se copia");
}

async fn crossed(log: &Mutex<&str>, report: &Mutex<&str>) {
    tokio::join!(copy(log, report), copy(report, log));
}

async fn ordered(log: &Mutex<&str>, report: &Mutex<&str>) {
    tokio::join!(copy(log, report), copy(log, report));
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (log, report) = (Mutex::new("el registro"), Mutex::new("el informe"));
    println!("en orden opuesto");
    let limit = Duration::from_secs(1);
    match timeout(limit, crossed(&log, &report)).await {
        Ok(()) => println!("  acaban las dos"),
        Err(_) => println!("  nadie avanza: vence el tiempo límite"),
    }
    println!("en el mismo orden");
    ordered(&log, &report).await;
}
// ANCHOR_END: programa

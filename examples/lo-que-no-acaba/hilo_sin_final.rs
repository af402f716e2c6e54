//! El cierre espera a un hilo que no acaba, salvo que le pongas un plazo.
//!
//! Ejecuta: cargo run --bin hilo_sin_final
//! Sin gemelo: asyncio no sabe cerrar sin esperar a sus hilos.

// ANCHOR: programa
use std::io;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;
use tokio::task::spawn_blocking;

const GRACE: Duration = Duration::from_millis(100);

/// Encarga a un hilo esperar una nota, y acaba en cuanto ha empezado.
async fn service(notes_rx: mpsc::Receiver<&'static str>) {
    let (started_tx, started_rx) = oneshot::channel();
    spawn_blocking(move || {
        println!("  el hilo espera una nota");
        started_tx.send(()).expect("el servicio lo espera");
        if let Ok(note) = notes_rx.recv() {
            println!("  el hilo acaba, y lee: {note}");
        }
    });
    started_rx.await.expect("el hilo avisa");
}

fn main() -> io::Result<()> {
    println!("con un plazo:");
    let (_late_tx, notes_rx) = mpsc::channel();
    let runtime = Runtime::new()?;
    runtime.block_on(service(notes_rx));
    runtime.shutdown_timeout(GRACE);
    println!("  cierra, y el hilo sigue");

    println!("sin plazo:");
    let (notes_tx, notes_rx) = mpsc::channel();
    let runtime = Runtime::new()?;
    runtime.block_on(service(notes_rx));
    // Otro hilo manda la nota cuando el cierre ya espera.
    let courier = thread::spawn(move || {
        thread::sleep(GRACE);
        println!("  llega una nota");
        notes_tx.send("pan")
    });
    drop(runtime);
    println!("  cierra");
    courier
        .join()
        .expect("no entra en pánico")
        .expect("la leen");
    Ok(())
}
// ANCHOR_END: programa

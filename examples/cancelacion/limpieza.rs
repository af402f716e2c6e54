//! Lo que queda a medias cuando termina la corrutina principal.
//!
//! Ejecuta: cargo run --bin limpieza

// ANCHOR: programa
use std::error::Error;
use std::future;
use std::sync::mpsc;
use tokio::sync::oneshot;
use tokio::task;

struct Stove {
    off: mpsc::Sender<()>,
}

impl Drop for Stove {
    fn drop(&mut self) {
        println!("  tarea: apaga el fuego");
        // Si el hilo ya no espera, no hay a quién avisar.
        self.off.send(()).ok();
    }
}

async fn simmer(_stove: Stove) {
    println!("  tarea: enciende el fuego");
    future::pending::<()>().await;
    println!("  tarea: esta línea no sale nunca");
}

async fn evening() -> Result<(), oneshot::error::RecvError> {
    let (off, is_off) = mpsc::channel();
    let (started, washing) = oneshot::channel();
    task::spawn(simmer(Stove { off }));
    task::spawn_blocking(move || {
        started.send(()).ok();
        match is_off.recv() {
            Ok(()) => println!("  hilo: friega la olla"),
            Err(_) => println!("  hilo: nadie ha apagado el fuego"),
        }
    });
    task::yield_now().await;
    washing.await?;
    println!("  principal: termina");
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("programa: entra en el bucle");
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    runtime.block_on(evening())?;
    drop(runtime);
    println!("programa: el bucle está cerrado");
    Ok(())
}
// ANCHOR_END: programa

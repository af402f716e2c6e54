//! Lo que queda a medias cuando termina la corrutina principal.
//!
//! Ejecuta: cargo run --bin limpieza

// ANCHOR: programa
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
        self.off.send(()).expect("el hilo espera este aviso");
    }
}

async fn simmer(_stove: Stove) {
    println!("  tarea: enciende el fuego");
    future::pending::<()>().await;
    println!("  tarea: esta línea no sale nunca");
}

async fn evening() {
    let (off, is_off) = mpsc::channel();
    let (started, washing) = oneshot::channel();
    task::spawn(simmer(Stove { off }));
    task::spawn_blocking(move || {
        started.send(()).expect("la principal espera");
        is_off.recv().expect("la tarea avisa al apagar");
        println!("  hilo: friega la olla");
    });
    task::yield_now().await;
    washing.await.expect("el hilo ha empezado");
    println!("  principal: termina");
}

fn main() {
    println!("programa: entra en el bucle");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("el sistema deja crear el runtime");
    runtime.block_on(evening());
    drop(runtime);
    println!("programa: el bucle está cerrado");
}
// ANCHOR_END: programa

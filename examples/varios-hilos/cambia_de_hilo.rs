//! Una tarea sigue en otro hilo, y lo que dejó en el suyo no va con ella.
//!
//! Ejecuta: cargo run --bin cambia_de_hilo
//!
//! Sin gemelo: una tarea de asyncio no sale del hilo de su bucle.

// ANCHOR: programa
use std::cell::Cell;
use std::sync::mpsc;
use std::thread::{self, ThreadId};
use tokio::sync::oneshot;

thread_local! {
    static THREAD_TABLE: Cell<u32> = const { Cell::new(0) };
}

tokio::task_local! {
    static TASK_TABLE: u32;
}

async fn serve(
    here_tx: oneshot::Sender<ThreadId>,
    resume_rx: oneshot::Receiver<()>,
) {
    let before = thread::current().id();
    THREAD_TABLE.set(4);
    here_tx.send(before).expect("alguien escucha");
    resume_rx.await.expect("alguien avisa");
    let same = before == thread::current().id();
    println!("el mismo hilo: {}", if same { "sí" } else { "no" });
    println!("lo del hilo: mesa {}", THREAD_TABLE.get());
    println!("lo de la tarea: mesa {}", TASK_TABLE.get());
}

/// Ocupa su hilo hasta que sueltan el canal que da.
async fn hold(held_tx: mpsc::Sender<(ThreadId, mpsc::Sender<()>)>) {
    let (release_tx, release_rx) = mpsc::channel();
    held_tx
        .send((thread::current().id(), release_tx))
        .expect("alguien escucha");
    release_rx.recv().expect_err("nadie envía nada");
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let (here_tx, here_rx) = oneshot::channel();
    let (resume_tx, resume_rx) = oneshot::channel();
    let serving = serve(here_tx, resume_rx);
    let serving = tokio::spawn(TASK_TABLE.scope(4, serving));
    let first = here_rx.await.expect("la tarea avisa");

    // Se ocupan los dos hilos, y se suelta el que no era el suyo.
    let (held_tx, held_rx) = mpsc::channel();
    tokio::spawn(hold(held_tx.clone()));
    tokio::spawn(hold(held_tx));
    let mut held: Vec<_> = held_rx.iter().take(2).collect();
    held.retain(|(thread, _)| *thread == first);
    resume_tx.send(()).expect("la tarea espera");
    serving.await.expect("sirve sin fallos");
}
// ANCHOR_END: programa

//! Con varios hilos, una tarea puede empezar antes de que sigas tú.
//!
//! Ejecuta: cargo run --bin sin_apuntar
//!
//! Sin gemelo: una tarea de asyncio no empieza hasta que su hilo queda libre.

// ANCHOR: programa
use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;
use tokio::runtime::Builder;

#[derive(Clone, Default)]
struct Board(Arc<Mutex<HashMap<u32, &'static str>>>);

impl Board {
    fn write(&self, table: u32, dish: &'static str) {
        self.0
            .lock()
            .expect("nadie falla con ella")
            .insert(table, dish);
    }

    fn read(&self, table: u32) -> Option<&'static str> {
        self.0
            .lock()
            .expect("nadie falla con ella")
            .get(&table)
            .copied()
    }
}

async fn cook(board: Board, read_tx: mpsc::Sender<()>) {
    println!("{}", board.read(4).unwrap_or("no está apuntado"));
    // Si ya no lo espera nadie, da igual.
    read_tx.send(()).ok();
}

async fn launch_first(patience: Duration) {
    let board = Board::default();
    let (read_tx, read_rx) = mpsc::channel();
    let cooking = tokio::spawn(cook(board.clone(), read_tx));
    // El sistema puede parar un hilo entre dos líneas: aquí, entre estas.
    read_rx.recv_timeout(patience).ok();
    board.write(4, "sopa");
    cooking.await.expect("cocina sin fallos");
}

async fn write_first(patience: Duration) {
    let board = Board::default();
    let (read_tx, read_rx) = mpsc::channel();
    board.write(4, "sopa");
    let cooking = tokio::spawn(cook(board, read_tx));
    read_rx.recv_timeout(patience).ok();
    cooking.await.expect("cocina sin fallos");
}

fn main() -> io::Result<()> {
    print!("un hilo, lanzar y apuntar: ");
    let one = Builder::new_current_thread().build()?;
    one.block_on(launch_first(Duration::from_millis(50)));
    print!("varios hilos, lanzar y apuntar: ");
    let many = Builder::new_multi_thread().worker_threads(2).build()?;
    many.block_on(launch_first(Duration::from_secs(50)));
    print!("varios hilos, apuntar y lanzar: ");
    many.block_on(write_first(Duration::from_secs(50)));
    Ok(())
}
// ANCHOR_END: programa

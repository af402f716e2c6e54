//! El mismo cálculo en otro hilo: el bucle sigue mientras tanto.
//!
//! Ejecuta: cargo run --bin cpu_aparte

// ANCHOR: programa
use std::sync::mpsc::{self, TryRecvError};
use tokio::sync::oneshot;
use tokio::task::{spawn_blocking, yield_now};

fn bill() -> u64 {
    (1..=200_000u64).map(|item| item * item % 97).sum()
}

/// Calcula sin parar hasta que la sala cierra el canal.
fn add_up(started: oneshot::Sender<()>, room: mpsc::Receiver<u32>) -> u64 {
    println!("caja: empieza");
    started.send(()).expect("la sala espera el aviso");
    let mut tables = 0;
    loop {
        let total = bill();
        match room.try_recv() {
            Ok(_) => tables += 1,
            Err(TryRecvError::Empty) => {}
            Err(TryRecvError::Disconnected) => {
                println!("caja: mientras tanto, {tables} mesas");
                return total;
            }
        }
    }
}

async fn serve_tables(started: oneshot::Receiver<()>, till: mpsc::Sender<u32>) {
    started.await.expect("la caja avisa");
    for table in 1..=3 {
        println!("sala: mesa {table}");
        till.send(table).expect("la caja sigue calculando");
        yield_now().await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tell, started) = oneshot::channel();
    let (till, room) = mpsc::channel();
    let total = spawn_blocking(move || add_up(tell, room));
    serve_tables(started, till).await;
    println!("total: {}", total.await.expect("la caja no falla"));
}
// ANCHOR_END: programa

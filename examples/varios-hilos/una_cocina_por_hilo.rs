//! Un runtime por hilo: cada pedido vive en uno, y no hace falta `Send`.
//!
//! Ejecuta: cargo run --bin una_cocina_por_hilo

// ANCHOR: programa
use std::cell::RefCell;
use std::io;
use std::rc::Rc;
use std::thread;
use tokio::runtime::{Builder, LocalOptions};
use tokio::sync::mpsc;
use tokio::task::{JoinSet, yield_now};

async fn cook(table: u32, served: Rc<RefCell<Vec<u32>>>) {
    yield_now().await;
    served.borrow_mut().push(table);
}

async fn kitchen(mut orders_rx: mpsc::Receiver<u32>) -> Vec<u32> {
    let served = Rc::default();
    let mut cooking = JoinSet::new();
    while let Some(table) = orders_rx.recv().await {
        cooking.spawn_local(cook(table, Rc::clone(&served)));
    }
    while let Some(result) = cooking.join_next().await {
        result.expect("cocina sin fallos");
    }
    let mut served = served.take();
    served.sort();
    served
}

fn run(orders_rx: mpsc::Receiver<u32>) -> io::Result<Vec<u32>> {
    let runtime = Builder::new_current_thread()
        .enable_all()
        .build_local(LocalOptions::default())?;
    Ok(runtime.block_on(kitchen(orders_rx)))
}

fn main() -> io::Result<()> {
    let (orders_txs, kitchens): (Vec<_>, Vec<_>) = (0..2)
        .map(|_| {
            let (orders_tx, orders_rx) = mpsc::channel(4);
            (orders_tx, thread::spawn(move || run(orders_rx)))
        })
        .unzip();
    for table in 0..6 {
        let orders_tx = &orders_txs[table as usize % orders_txs.len()];
        orders_tx
            .blocking_send(table)
            .expect("la cocina está abierta");
    }
    drop(orders_txs);
    for (number, kitchen) in kitchens.into_iter().enumerate() {
        let served = kitchen.join().expect("la cocina no falla")?;
        println!("cocina {number}: {served:?}");
    }
    Ok(())
}
// ANCHOR_END: programa

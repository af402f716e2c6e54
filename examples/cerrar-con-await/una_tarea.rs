//! Una tarea que tiene los cobros y los envía cuando se suelta su canal.
//!
//! Ejecuta: cargo run --bin una_tarea
//! Con errores: una de las salidas es un pánico, que escribe su aviso.

// ANCHOR: programa
use std::future;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::task::{JoinError, JoinHandle};
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

type Done = Result<(), &'static str>;

async fn dinner(exit: &str) -> Done {
    match exit {
        "acaba" => Ok(()),
        "falla" => Err("no queda pescado"),
        "pánico" => panic!("la bandeja se cae"),
        _ => future::pending().await,
    }
}

/// Guarda los cobros hasta que no queda quien cobre, y entonces los envía.
async fn keep(mut payments_rx: mpsc::Receiver<u32>) -> Vec<u32> {
    let mut payments = Vec::new();
    while let Some(euros) = payments_rx.recv().await {
        payments.push(euros);
    }
    sleep(MINUTE).await;
    payments
}

fn open_payments() -> (mpsc::Sender<u32>, JoinHandle<Vec<u32>>) {
    let (payments_tx, payments_rx) = mpsc::channel(8);
    (payments_tx, tokio::spawn(keep(payments_rx)))
}

async fn evening(payments_tx: mpsc::Sender<u32>, exit: &str) -> Done {
    let closed = |_| "ya no se cobra";
    payments_tx.send(12).await.map_err(closed)?;
    dinner(exit).await?;
    payments_tx.send(30).await.map_err(closed)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    for exit in ["acaba", "falla", "pánico", "la cancelan"] {
        let (payments_tx, keeper) = open_payments();
        let evening = tokio::spawn(evening(payments_tx, exit));
        sleep(10 * MINUTE).await;
        evening.abort();
        // Quien abre espera a que se cierre.
        let sent = keeper.await?;
        println!("{exit}: al banco llega {sent:?}");
    }
    Ok(())
}
// ANCHOR_END: programa

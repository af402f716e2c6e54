//! El future guardado no está en la fila: o se suelta antes, o es una tarea.
//!
//! Ejecuta: cargo run --bin plaza_libre

// ANCHOR: programa
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::task::JoinError;
use tokio::time::{sleep, timeout};

const MINUTE: Duration = Duration::from_millis(100);

type Till = Arc<Mutex<u32>>;

async fn charge(till: Till) {
    *till.lock().await += 10;
    println!("  cobra 10");
}

async fn drop_before(till: Till) {
    if timeout(10 * MINUTE, charge(till.clone())).await.is_err() {
        println!("  tarda");
        println!("  hay {}", *till.lock().await);
        charge(till).await;
    }
}

async fn in_a_task(till: Till) -> Result<(), JoinError> {
    let mut charging = tokio::spawn(charge(till.clone()));
    tokio::select! {
        result = &mut charging => result,
        () = sleep(10 * MINUTE) => {
            println!("  tarda");
            println!("  hay {}", *till.lock().await);
            charging.await
        }
    }
}

/// Otra mesa tiene la caja media hora.
async fn busy_till() -> Till {
    let till = Till::default();
    let busy = till.clone().lock_owned().await;
    tokio::spawn(async move {
        sleep(30 * MINUTE).await;
        drop(busy);
    });
    till
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    println!("el cobro se suelta antes:");
    drop_before(busy_till().await).await;
    println!("el cobro es una tarea:");
    in_a_task(busy_till().await).await
}
// ANCHOR_END: programa

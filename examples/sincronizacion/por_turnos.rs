//! `notify(n)` avisa a las primeras `n`; el aviso de quien se va no se pierde.
//!
//! Ejecuta: cargo run --bin por_turnos
//!
//! Sin gemelo: antes de Python 3.13, el aviso de quien se cancela se pierde.

// ANCHOR: programa
use piezas::Condition;
use std::sync::Arc;
use tokio::task::{JoinError, yield_now};

async fn wait(turn_cond: Arc<Condition<()>>, who: &str) {
    let _turn = turn_cond.lock().await.wait().await;
    println!("{who} recibe el aviso");
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let turn_cond = Arc::new(Condition::new(()));
    let [_, second, _, last] = ["mesa 1", "mesa 2", "mesa 3", "mesa 4"]
        .map(|who| tokio::spawn(wait(turn_cond.clone(), who)));
    yield_now().await;

    println!("dos avisos");
    turn_cond.lock().await.notify(2);
    // La segunda ya tiene el suyo, y se va antes de su turno.
    second.abort();
    yield_now().await;

    println!("aviso para todas");
    turn_cond.lock().await.notify_all();
    last.await
}
// ANCHOR_END: programa

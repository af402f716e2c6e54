//! `notify(n)` avisa a las primeras `n`; el aviso de quien se va no se pierde.
//!
//! Ejecuta: cargo run --bin por_turnos
//!
//! Sin gemelo: antes de Python 3.13, el aviso de quien se cancela se pierde.

// ANCHOR: programa
use piezas::Condition;
use std::sync::Arc;
use tokio::task::yield_now;

async fn wait(window: Arc<Condition<()>>, who: &str) {
    window.lock().await.wait().await;
    println!("{who} recibe el aviso");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let window = Arc::new(Condition::new(()));
    let [_, second, _, last] = ["mesa 1", "mesa 2", "mesa 3", "mesa 4"]
        .map(|who| tokio::spawn(wait(window.clone(), who)));
    yield_now().await;

    println!("dos avisos");
    window.lock().await.notify(2);
    // La segunda ya tiene el suyo, y se va antes de su turno.
    second.abort();
    yield_now().await;

    println!("aviso para todas");
    window.lock().await.notify_all();
    last.await.expect("nadie cancela la última");
}
// ANCHOR_END: programa

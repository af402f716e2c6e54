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
    let [_, luis, _, sol] = ["Ana", "Luis", "Eva", "Sol"]
        .map(|who| tokio::spawn(wait(window.clone(), who)));
    yield_now().await;

    println!("dos avisos");
    window.lock().await.notify(2);
    // Luis ya tiene el suyo, y se va antes de su turno.
    luis.abort();
    yield_now().await;

    println!("aviso para todas");
    window.lock().await.notify_all();
    sol.await.expect("nadie cancela a Sol");
}
// ANCHOR_END: programa

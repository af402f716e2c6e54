//! Un `await` que no tiene que esperar no deja pasar a nadie.
//!
//! Ejecuta: cargo run --bin await_listo

// ANCHOR: programa
use tokio::sync::mpsc;
use tokio::task::JoinError;

/// Es asíncrona y no espera a nada.
async fn cook(dish: &str) -> String {
    format!("{dish} en el plato")
}

async fn work(name: &str, mut orders: mpsc::Receiver<&str>) {
    while let Some(dish) = orders.recv().await {
        println!("{name}: {}", cook(dish).await);
    }
}

/// Una cola con los tres pedidos ya dentro.
fn full_queue() -> mpsc::Receiver<&'static str> {
    let (desk, orders) = mpsc::channel(3);
    for dish in ["sopa", "pan", "flan"] {
        desk.try_send(dish).expect("los tres caben");
    }
    orders
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let ana = tokio::spawn(work("Ana", full_queue()));
    let luis = tokio::spawn(work("Luis", full_queue()));
    ana.await?;
    luis.await
}
// ANCHOR_END: programa

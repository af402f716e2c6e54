//! Ana cede el turno después de cada plato; Luis no lo cede nunca.
//!
//! Ejecuta: cargo run --bin await_cede

// ANCHOR: programa
use tokio::task::{JoinError, yield_now};

async fn polite(name: &str) {
    for dish in ["sopa", "pan", "flan"] {
        println!("{name}: {dish}");
        yield_now().await;
    }
}

async fn greedy(name: &str) {
    for dish in ["sopa", "pan", "flan"] {
        println!("{name}: {dish}");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let ana = tokio::spawn(polite("Ana"));
    let luis = tokio::spawn(greedy("Luis"));
    ana.await?;
    luis.await
}
// ANCHOR_END: programa

//! La ronda 1 cede el turno después de cada consulta; la 2, nunca.
//!
//! Ejecuta: cargo run --bin await_cede

// ANCHOR: programa
use tokio::task::yield_now;

async fn polite_round(name: &str) {
    for service in ["clima", "noticias", "tráfico"] {
        println!("{name}: {service}");
        yield_now().await;
    }
}

async fn greedy_round(name: &str) {
    for service in ["clima", "noticias", "tráfico"] {
        println!("{name}: {service}");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let first = tokio::spawn(polite_round("ronda 1"));
    let second = tokio::spawn(greedy_round("ronda 2"));
    first.await.unwrap();
    second.await.unwrap();
}
// ANCHOR_END: programa

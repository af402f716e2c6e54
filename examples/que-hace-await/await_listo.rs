//! Un `await` que no tiene que esperar no deja pasar a nadie.
//!
//! Ejecuta: cargo run --bin await_listo

// ANCHOR: programa
/// Es asíncrona y no espera a nada: la respuesta ya está guardada.
async fn cached(service: &str) -> String {
    format!("{service} responde")
}

async fn make_round(name: &str) {
    for service in ["clima", "noticias", "tráfico"] {
        println!("{name}: {}", cached(service).await);
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let first = tokio::spawn(make_round("ronda 1"));
    let second = tokio::spawn(make_round("ronda 2"));
    first.await.unwrap();
    second.await.unwrap();
}
// ANCHOR_END: programa

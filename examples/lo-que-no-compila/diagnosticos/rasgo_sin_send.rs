//! Un rasgo con una función asíncrona, en una tarea.
//!
//! Ejecuta: cargo check --features diagnosticos --bin rasgo_sin_send

// ANCHOR: programa
trait Cook {
    async fn cook(&self) -> u32;
}

fn open<C: Cook + Send + Sync + 'static>(cook: C) {
    tokio::spawn(async move {
        println!("{} platos", cook.cook().await);
    });
}

fn main() {}
// ANCHOR_END: programa

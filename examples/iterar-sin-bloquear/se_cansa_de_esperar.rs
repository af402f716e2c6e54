//! Abandonar la espera del siguiente no estropea el `Stream`.
//!
//! Ejecuta: cargo run --bin se_cansa_de_esperar
//! Otra salida: abandonar la espera acaba con un generador de Python.

// ANCHOR: programa
use async_stream::stream;
use std::pin::pin;
use std::time::Duration;
use tokio::time::{sleep, timeout};
use tokio_stream::{Stream, StreamExt};

const MINUTE: Duration = Duration::from_millis(100);

fn cook_all() -> impl Stream<Item = &'static str> {
    stream! {
        for (dish, minutes) in [("sopa", 5), ("asado", 15), ("flan", 5)] {
            sleep(minutes * MINUTE).await;
            yield dish;
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut dishes = pin!(cook_all());
    loop {
        match timeout(10 * MINUTE, dishes.next()).await {
            Ok(Some(dish)) => println!("sale {dish}"),
            Ok(None) => break println!("no hay más"),
            Err(_) => println!("pasan diez minutos"),
        }
    }
}
// ANCHOR_END: programa

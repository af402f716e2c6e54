//! Una cola de la que cada cosa sale cuando caduca.
//!
//! Ejecuta: cargo run --bin caduca
//! Otra salida: en Python no hay llaves, y nadie hereda la de otro.

// ANCHOR: programa
use std::future;
use std::time::Duration;
use tokio::time::Instant;
use tokio_util::time::DelayQueue;

const MINUTE: Duration = Duration::from_millis(100);

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut tables = DelayQueue::new();
    tables.insert("mesa 1", 10 * MINUTE);
    let second = tables.insert("mesa 2", 5 * MINUTE);
    let third = tables.insert("mesa 3", 20 * MINUTE);
    // La mesa 2 da señales de vida, y la 3 paga.
    tables.reset(&second, 30 * MINUTE);
    tables.remove(&third);

    while let Some(expired) =
        future::poll_fn(|context| tables.poll_expired(context)).await
    {
        let minute = start.elapsed().as_millis() / MINUTE.as_millis();
        println!("minuto {minute}: vence la {}", expired.get_ref());
    }
    println!("no queda ninguna");

    // Un elemento nuevo ocupa el hueco que ha dejado el último.
    tables.insert("mesa 4", MINUTE);
    match tables.try_remove(&second) {
        Some(it) => println!("la llave de la 2 quita la {}", it.get_ref()),
        None => println!("la llave de la 2 no quita nada"),
    }
}
// ANCHOR_END: programa

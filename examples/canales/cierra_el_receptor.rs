//! El receptor cierra: no entra nada más, y lo que hay se recoge.
//!
//! Ejecuta: cargo run --bin cierra_el_receptor

// ANCHOR: programa
use tokio::sync::mpsc;
use tokio::sync::mpsc::error::TrySendError;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (orders, mut pending) = mpsc::channel(2);
    for dish in ["sopa", "arroz", "pan"] {
        match orders.try_send(dish) {
            Ok(()) => println!("entra: {dish}"),
            Err(TrySendError::Full(dish)) => println!("llena: {dish}, no"),
            Err(TrySendError::Closed(dish)) => println!("cerrada: {dish}, no"),
        }
    }

    pending.close();
    if let Err(refused) = orders.send("flan").await {
        println!("cerrada: vuelve {}", refused.0);
    }
    while let Some(dish) = pending.recv().await {
        println!("se recoge: {dish}");
    }
    println!("no hay más");
}
// ANCHOR_END: programa

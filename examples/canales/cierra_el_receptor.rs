//! El receptor cierra: no entra nada más, y lo que hay se recoge.
//!
//! Ejecuta: cargo run --bin cierra_el_receptor

// ANCHOR: programa
use tokio::sync::mpsc;
use tokio::sync::mpsc::error::{TryRecvError, TrySendError};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (orders, mut pending) = mpsc::channel(2);
    if pending.try_recv() == Err(TryRecvError::Empty) {
        println!("vacía, por ahora");
    }
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
    match pending.try_recv() {
        Ok(dish) => println!("queda: {dish}"),
        Err(TryRecvError::Empty) => println!("vacía, por ahora"),
        Err(TryRecvError::Disconnected) => println!("no hay más"),
    }
}
// ANCHOR_END: programa

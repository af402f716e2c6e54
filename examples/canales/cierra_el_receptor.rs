//! El receptor cierra: no entra nada más, y lo que hay se recoge.
//!
//! Ejecuta: cargo run --bin cierra_el_receptor

// ANCHOR: programa
use tokio::sync::mpsc;
use tokio::sync::mpsc::error::{TryRecvError, TrySendError};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (orders_tx, mut orders_rx) = mpsc::channel(2);
    if orders_rx.try_recv() == Err(TryRecvError::Empty) {
        println!("vacía, por ahora");
    }
    for dish in ["sopa", "arroz", "pan"] {
        match orders_tx.try_send(dish) {
            Ok(()) => println!("entra: {dish}"),
            Err(TrySendError::Full(dish)) => println!("llena: {dish}, no"),
            Err(TrySendError::Closed(dish)) => println!("cerrada: {dish}, no"),
        }
    }

    orders_rx.close();
    if let Err(refused) = orders_tx.send("flan").await {
        println!("cerrada: vuelve {}", refused.0);
    }
    while let Some(dish) = orders_rx.recv().await {
        println!("se recoge: {dish}");
    }
    match orders_rx.try_recv() {
        Ok(dish) => println!("queda: {dish}"),
        Err(TryRecvError::Empty) => println!("vacía, por ahora"),
        Err(TryRecvError::Disconnected) => println!("no hay más"),
    }
}
// ANCHOR_END: programa

//! Las ramas de `select!` llevan un patrón, y la que no casa queda fuera.
//!
//! Ejecuta: cargo run --bin dos_ventanillas
//!
//! Con errores: el pánico de un `select!` sin ramas, que es lo que se enseña.

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

type Orders = mpsc::Receiver<&'static str>;

/// Una ventanilla da sus pedidos a su hora y después se cierra.
fn open_window(menu: Vec<(u32, &'static str)>) -> Orders {
    let (orders_tx, orders_rx) = mpsc::channel(1);
    tokio::spawn(async move {
        for (minutes, dish) in menu {
            sleep(minutes * MINUTE).await;
            if orders_tx.send(dish).await.is_err() {
                break;
            }
        }
    });
    orders_rx
}

async fn serve(mut hall: Orders, mut street: Orders) {
    loop {
        tokio::select! {
            Some(dish) = hall.recv() => println!("sala: {dish}"),
            Some(dish) = street.recv() => println!("calle: {dish}"),
            else => break,
        }
    }
    println!("las dos, cerradas");
}

async fn first_order(mut hall: Orders, mut street: Orders) -> &'static str {
    tokio::select! {
        Some(dish) = hall.recv() => dish,
        Some(dish) = street.recv() => dish,
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let hall = open_window(vec![(10, "sopa"), (20, "pan")]);
    serve(hall, open_window(vec![(20, "pizza")])).await;

    let (hall, street) = (open_window(vec![]), open_window(vec![]));
    match tokio::spawn(first_order(hall, street)).await {
        Ok(dish) => println!("sin rama de reserva: {dish}"),
        Err(_) => {
            println!("sin rama de reserva: no queda a quién esperar, y falla")
        }
    }
}
// ANCHOR_END: programa

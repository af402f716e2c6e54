//! Una tarea con dos dueños: uno espera su resultado, otro puede pararla.
//!
//! Ejecuta: cargo run --bin dos_manos

// ANCHOR: programa
use std::time::Duration;
use tokio::task::{AbortHandle, JoinHandle};
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

async fn cook(dish: &'static str, minutes: u32) -> &'static str {
    sleep(minutes * MINUTE).await;
    dish
}

/// El cierre no espera platos: a los diez minutos para lo que no esté.
async fn close_kitchen(orders: Vec<AbortHandle>) {
    sleep(10 * MINUTE).await;
    for order in &orders {
        let state = if order.is_finished() {
            "ya está"
        } else {
            "fuera"
        };
        println!("cierre: {state}");
        order.abort();
    }
}

async fn serve(cooking: JoinHandle<&'static str>) {
    match cooking.await {
        Ok(dish) => println!("sala: sale {dish}"),
        Err(error) if error.is_cancelled() => println!("sala: cancelado"),
        Err(_) => println!("sala: ha fallado"),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let soup = tokio::spawn(cook("sopa", 5));
    let stew = tokio::spawn(cook("guiso", 60));
    let orders = vec![soup.abort_handle(), stew.abort_handle()];
    tokio::spawn(close_kitchen(orders));

    serve(soup).await;
    serve(stew).await;
}
// ANCHOR_END: programa

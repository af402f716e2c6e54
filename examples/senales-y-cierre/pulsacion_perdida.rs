//! Dos pulsaciones de Ctrl+C: la que llega mientras nadie escucha se pierde.
//!
//! Ejecuta: cargo run --bin pulsacion_perdida
//! Sin gemelo: en asyncio, la función se apunta una vez y no se pierde nada.

// ANCHOR: programa
use nix::sys::signal::{Signal, raise};
use std::io;
use std::time::Duration;
use tokio::signal::ctrl_c;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::mpsc;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(20);

async fn cook(dish: &str) -> io::Result<()> {
    println!("  {dish}");
    if dish == "sopa" {
        println!("  (alguien pulsa Ctrl+C)");
        raise(Signal::SIGINT)?;
    }
    sleep(MINUTE).await;
    Ok(())
}

fn three_orders() -> mpsc::Receiver<&'static str> {
    let (orders_tx, orders_rx) = mpsc::channel(3);
    for dish in ["pan", "sopa", "flan"] {
        orders_tx.try_send(dish).expect("caben tres");
    }
    orders_rx
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    println!("ctrl_c, en cada vuelta:");
    let mut orders_rx = three_orders();
    let why = loop {
        tokio::select! {
            biased;
            _ = ctrl_c() => break "Ctrl+C",
            order = orders_rx.recv() => match order {
                Some(dish) => cook(dish).await?,
                None => break "no hay más pedidos",
            },
        }
    };
    println!("  cierra: {why}");

    println!("un aviso, pedido una vez:");
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut orders_rx = three_orders();
    let why = loop {
        tokio::select! {
            biased;
            _ = interrupt.recv() => break "Ctrl+C",
            order = orders_rx.recv() => match order {
                Some(dish) => cook(dish).await?,
                None => break "no hay más pedidos",
            },
        }
    };
    println!("  cierra: {why}");
    Ok(())
}
// ANCHOR_END: programa

//! Dos ramas no pueden tomar prestado lo mismo para cambiarlo.
//!
//! Ejecuta: cargo check --features diagnosticos --bin dos_metodos

// ANCHOR: programa
use tokio::sync::mpsc;

struct Kitchen {
    orders_rx: mpsc::Receiver<&'static str>,
    bell_rx: mpsc::Receiver<u32>,
}

impl Kitchen {
    async fn next_order(&mut self) -> Option<&'static str> {
        self.orders_rx.recv().await
    }

    async fn next_bell(&mut self) -> Option<u32> {
        self.bell_rx.recv().await
    }

    async fn next(&mut self) -> String {
        tokio::select! {
            Some(dish) = self.next_order() => format!("pide {dish}"),
            Some(table) = self.next_bell() => format!("llama la {table}"),
            else => "cerrado".to_string(),
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (_orders_tx, orders_rx) = mpsc::channel(1);
    let (_bell_tx, bell_rx) = mpsc::channel(1);
    println!("{}", Kitchen { orders_rx, bell_rx }.next().await);
}
// ANCHOR_END: programa

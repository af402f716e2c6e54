//! Con `biased`, una rama siempre lista deja sin turno a las de abajo.
//!
//! Ejecuta: cargo run --bin sin_turno

// ANCHOR: programa
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

/// Detrás de cada pedido hay otro, y el cierre está pedido desde el principio.
struct Rush {
    orders_tx: mpsc::Sender<&'static str>,
    orders_rx: mpsc::Receiver<&'static str>,
    closing: CancellationToken,
    served: u32,
}

impl Rush {
    fn new() -> Self {
        let (orders_tx, orders_rx) = mpsc::channel(1);
        orders_tx.try_send("pan").expect("cabe uno");
        let closing = CancellationToken::new();
        closing.cancel();
        Self {
            orders_tx,
            orders_rx,
            closing,
            served: 0,
        }
    }

    /// Sirve el pedido; dice si se ha rendido.
    fn serve(&mut self, dish: &'static str) -> bool {
        self.orders_tx.try_send(dish).expect("hay sitio otra vez");
        self.served += 1;
        self.served == 1000
    }

    async fn orders_first(mut self) -> u32 {
        loop {
            tokio::select! {
                biased;
                Some(dish) = self.orders_rx.recv() => {
                    if self.serve(dish) { break }
                }
                () = self.closing.cancelled() => break,
            }
        }
        self.served
    }

    async fn closing_first(mut self) -> u32 {
        loop {
            tokio::select! {
                biased;
                () = self.closing.cancelled() => break,
                Some(dish) = self.orders_rx.recv() => {
                    if self.serve(dish) { break }
                }
            }
        }
        self.served
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("pedidos delante: {}", Rush::new().orders_first().await);
    println!("cierre delante: {}", Rush::new().closing_first().await);
}
// ANCHOR_END: programa

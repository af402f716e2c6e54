//! Cada rama presta su campo, y su cuerpo dispone de todos.
//!
//! Ejecuta: cargo run --bin dos_campos

// ANCHOR: programa
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

struct Kitchen {
    orders_rx: mpsc::Receiver<&'static str>,
    bell_rx: mpsc::Receiver<u32>,
    served: u32,
}

impl Kitchen {
    async fn plate(&mut self, dish: &str) {
        sleep(MINUTE).await;
        self.served += 1;
        println!("{dish}, plato {}", self.served);
    }

    async fn run(&mut self) {
        loop {
            tokio::select! {
                Some(dish) = self.orders_rx.recv() => self.plate(dish).await,
                Some(table) = self.bell_rx.recv() => {
                    println!("mesa {table}: van {}", self.served);
                }
                else => break,
            }
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (orders_tx, orders_rx) = mpsc::channel(2);
    let (bell_tx, bell_rx) = mpsc::channel(2);
    let hall = async move {
        for (table, dish) in [(1, "sopa"), (2, "pan")] {
            orders_tx.send(dish).await.expect("la cocina está abierta");
            sleep(10 * MINUTE).await;
            bell_tx.send(table).await.expect("la cocina está abierta");
            sleep(10 * MINUTE).await;
        }
    };
    let mut kitchen = Kitchen {
        orders_rx,
        bell_rx,
        served: 0,
    };
    tokio::join!(hall, kitchen.run());
}
// ANCHOR_END: programa

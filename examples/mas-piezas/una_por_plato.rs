//! Cuatro piden a la vez, y se pregunta una vez por cada cosa distinta.
//!
//! Ejecuta: cargo run --bin una_por_plato
//! Otra salida: en Python la pregunta es una tarea, y sigue sin quien la hizo.

// ANCHOR: programa
use std::collections::HashMap;
use std::future::Future;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::OnceCell;
use tokio::time::{sleep, timeout};

const MINUTE: Duration = Duration::from_millis(100);

async fn ask_market(dish: &str, minutes: u32) -> u32 {
    println!("pregunta por {dish}");
    sleep(minutes * MINUTE).await;
    7
}

type Cell = Arc<OnceCell<u32>>;

#[derive(Default)]
struct Prices {
    cells: Mutex<HashMap<&'static str, Cell>>,
}

impl Prices {
    /// La celda del plato. El mapa no se retiene mientras se pregunta.
    fn cell(&self, dish: &'static str) -> Cell {
        let mut cells = self.cells.lock().expect("nadie entra en pánico");
        Arc::clone(cells.entry(dish).or_default())
    }

    async fn price(&self, dish: &'static str, minutes: u32) -> u32 {
        let cell = self.cell(dish);
        *cell.get_or_init(|| ask_market(dish, minutes)).await
    }
}

async fn wait(table: u32, patience: u32, price: impl Future<Output = u32>) {
    match timeout(patience * MINUTE, price).await {
        Ok(price) => println!("mesa {table}: {price} €"),
        Err(_) => println!("mesa {table}: se va"),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let prices = Prices::default();
    tokio::join!(
        wait(1, 5, prices.price("pan", 10)),
        wait(2, 60, prices.price("pan", 10)),
        wait(3, 60, prices.price("sopa", 20)),
        wait(4, 60, prices.price("pan", 10)),
    );
}
// ANCHOR_END: programa

//! Tokio cuenta las tareas vivas; para saber cuáles son, apúntalas tú.
//!
//! Ejecuta: cargo run --bin en_marcha

// ANCHOR: programa
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::task::AbortHandle;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

/// Las comandas: el nombre de cada plato y con qué preguntar por él.
#[derive(Default)]
struct Orders(Vec<(&'static str, AbortHandle)>);

impl Orders {
    fn cook(&mut self, dish: &'static str, minutes: u32) {
        let time = minutes * MINUTE;
        let cooking = tokio::spawn(sleep(time));
        self.0.push((dish, cooking.abort_handle()));
    }

    fn alive(&self) -> Vec<&str> {
        let alive = self.0.iter().filter(|(_, task)| !task.is_finished());
        alive.map(|(dish, _)| *dish).collect()
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut orders = Orders::default();
    orders.cook("asado", 30);
    orders.cook("pan", 10);
    orders.cook("sopa", 20);

    for (minute, next) in [(0, 15), (15, 10), (25, 0)] {
        let count = Handle::current().metrics().num_alive_tasks();
        println!("minuto {minute}: {count}: {}", orders.alive().join(", "));
        sleep(next * MINUTE).await;
    }
}
// ANCHOR_END: programa

//! Un grupo de futures al que se añaden más mientras se recorre.
//!
//! Ejecuta: cargo run --bin otra_vez

// ANCHOR: programa
use futures::StreamExt;
use futures::stream::FuturesUnordered;
use std::cell::Cell;
use std::time::Duration;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

#[derive(Default)]
struct Kitchen {
    tries: Cell<u32>,
}

impl Kitchen {
    async fn cook(
        &self,
        dish: &'static str,
        minutes: u32,
    ) -> Result<&'static str, &'static str> {
        sleep(minutes * MINUTE).await;
        self.tries.set(self.tries.get() + 1);
        if self.tries.get() == 1 {
            Err(dish)
        } else {
            Ok(dish)
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let kitchen = Kitchen::default();
    let mut cooking = FuturesUnordered::new();
    for (dish, minutes) in [("asado", 30), ("flan", 10), ("pan", 20)] {
        cooking.push(kitchen.cook(dish, minutes));
    }
    while let Some(outcome) = cooking.next().await {
        match outcome {
            Ok(dish) => println!("sale {dish}"),
            Err(dish) => {
                println!("se quema {dish}: otra vez");
                cooking.push(kitchen.cook(dish, 15));
            }
        }
    }
}
// ANCHOR_END: programa

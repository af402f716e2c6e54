//! Mientras el bucle sirve, los futures de `buffer_unordered` no avanzan.
//!
//! Ejecuta: cargo run --bin mientras_sirves
//! Sin gemelo: en asyncio, lo que se lleva a la vez son siempre tareas.

// ANCHOR: programa
use futures::{StreamExt, stream};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

const MINUTE: Duration = Duration::from_millis(100);
const BURNERS: usize = 2;
const DISHES: [&str; 4] = ["sopa", "asado", "arroz", "flan"];

async fn cook(dish: &'static str) -> &'static str {
    for _step in ["cortar", "freír", "montar"] {
        sleep(10 * MINUTE).await;
    }
    dish
}

async fn serve(dish: &str, start: Instant) {
    sleep(30 * MINUTE).await;
    let minutes = start.elapsed().div_duration_f64(10 * MINUTE).round();
    println!("  servido {dish} en el minuto {}", 10.0 * minutes);
}

async fn with_futures(start: Instant) {
    let mut cooking = stream::iter(DISHES).map(cook).buffer_unordered(BURNERS);
    while let Some(dish) = cooking.next().await {
        serve(dish, start).await;
    }
}

async fn with_tasks(start: Instant) {
    let burners = Arc::new(Semaphore::new(BURNERS));
    let mut cooking = JoinSet::new();
    for dish in DISHES {
        let burners = burners.clone();
        cooking.spawn(async move {
            let permit = burners.acquire_owned().await;
            let _burner = permit.expect("nadie cierra el semáforo");
            cook(dish).await
        });
    }
    while let Some(outcome) = cooking.join_next().await {
        match outcome {
            Ok(dish) => serve(dish, start).await,
            Err(why) => println!("  se pierde un plato: {why}"),
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("con futures:");
    with_futures(Instant::now()).await;
    println!("con tareas:");
    with_tasks(Instant::now()).await;
}
// ANCHOR_END: programa

//! Esperar hasta una hora a las que lleguen, sin cancelar a las demás.
//!
//! Ejecuta: cargo run --bin a_las_dos

// ANCHOR: programa
use std::time::Duration;
use tokio::task::{JoinError, JoinSet};
use tokio::time::{Instant, sleep, timeout_at};

const MINUTE: Duration = Duration::from_millis(100);

async fn cook(dish: &'static str, minutes: u32) -> &'static str {
    sleep(minutes * MINUTE).await;
    dish
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let mut tasks = JoinSet::new();
    tasks.spawn(cook("sopa", 20));
    tasks.spawn(cook("asado", 90));
    tasks.spawn(cook("pan", 10));

    let two = Instant::now() + 30 * MINUTE;
    while let Ok(Some(dish)) = timeout_at(two, tasks.join_next()).await {
        println!("a la mesa: {}", dish?);
    }
    println!("en marcha a las dos: {}", tasks.len());

    while let Some(dish) = tasks.join_next().await {
        println!("para la cena: {}", dish?);
    }
    Ok(())
}
// ANCHOR_END: programa

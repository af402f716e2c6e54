//! Reunir resultados: en el orden en que se piden o en el que salen.
//!
//! Ejecuta: cargo run --bin en_su_orden

// ANCHOR: programa
use std::time::Duration;
use tokio::task::{JoinError, JoinSet};
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

async fn cook(dish: &'static str, minutes: u32) -> &'static str {
    sleep(minutes * MINUTE).await;
    dish
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let (soup, bread, flan) =
        tokio::join!(cook("sopa", 30), cook("pan", 10), cook("flan", 20));
    println!("todos juntos: {soup}, {bread}, {flan}");

    let menu = [("sopa", 30), ("pan", 10), ("flan", 20)];
    let tasks = menu.map(|(dish, time)| tokio::spawn(cook(dish, time)));
    let mut dishes = Vec::new();
    for task in tasks {
        dishes.push(task.await?);
    }
    println!("una tarea por plato: {}", dishes.join(", "));

    let tasks: JoinSet<_> = menu
        .into_iter()
        .map(|(dish, time)| cook(dish, time))
        .collect();
    let dishes = tasks.join_all().await;
    println!("según terminan: {}", dishes.join(", "));
    Ok(())
}
// ANCHOR_END: programa

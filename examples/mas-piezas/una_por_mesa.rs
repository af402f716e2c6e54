//! Un conjunto de tareas con nombre: pedir otra vez sustituye a la anterior.
//!
//! Ejecuta: cargo run --bin una_por_mesa

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;
use tokio_util::task::JoinMap;

const MINUTE: Duration = Duration::from_millis(100);

async fn cook(dish: &'static str, minutes: u32) -> &'static str {
    sleep(minutes * MINUTE).await;
    dish
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut dishes = JoinMap::new();
    dishes.spawn("mesa 1", cook("pan", 5));
    dishes.spawn("mesa 2", cook("sopa", 10));
    dishes.spawn("mesa 3", cook("asado", 60));
    sleep(MINUTE).await;

    // La mesa 2 cambia de idea, y la 3 se va.
    dishes.spawn("mesa 2", cook("flan", 2));
    dishes.abort("mesa 3");
    while let Some((table, dish)) = dishes.join_next().await {
        match dish {
            Ok(dish) => println!("{table}: {dish}"),
            Err(why) if why.is_cancelled() => println!("{table}: nada"),
            Err(why) => println!("{table}: {why}"),
        }
    }
}
// ANCHOR_END: programa

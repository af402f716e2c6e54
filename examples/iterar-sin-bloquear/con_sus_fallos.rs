//! Esperar a todos y guardar también los fallos, o acabar con el primero.
//!
//! Ejecuta: cargo run --bin con_sus_fallos

// ANCHOR: programa
use futures::future::{join_all, try_join_all};
use std::time::Duration;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);
const DISHES: [&str; 4] = ["sopa", "pescado", "asado", "atún"];

async fn cook(dish: &str) -> Result<&str, String> {
    let minutes = if dish == "asado" { 30 } else { 10 };
    sleep(minutes * MINUTE).await;
    if ["pescado", "atún"].contains(&dish) {
        return Err(format!("no queda {dish}"));
    }
    println!("  sale {dish}");
    Ok(dish)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("todos, con sus fallos:");
    let outcomes = join_all(DISHES.map(cook)).await;
    for (dish, outcome) in DISHES.iter().zip(&outcomes) {
        if let Err(why) = outcome {
            println!("  {dish}: {why}");
        }
    }

    println!("hasta el primero:");
    match try_join_all(DISHES.map(cook)).await {
        Ok(dishes) => println!("  salen {}", dishes.len()),
        Err(why) => println!("  se anula: {why}"),
    }
    sleep(60 * MINUTE).await;
}
// ANCHOR_END: programa

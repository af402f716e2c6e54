//! `join!` reúne tres futures en una tarea; `spawn` crea tres tareas.
//!
//! Ejecuta: cargo run --bin misma_tarea
//! Sin gemelo: en asyncio cada corrutina de `gather` es una tarea.

// ANCHOR: programa
use std::collections::HashSet;
use tokio::task::{self, JoinError};

async fn cook(dish: &str) -> task::Id {
    println!("  empieza: {dish}");
    task::yield_now().await;
    task::id()
}

fn different(ids: [task::Id; 3]) -> usize {
    HashSet::from(ids).len()
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    println!("con join!:");
    let cooking = tokio::spawn(async {
        let menu = [String::from("sopa"), String::from("pan")];
        tokio::join!(cook(&menu[0]), cook(&menu[1]), cook("flan"))
    });
    let (a, b, c) = cooking.await?;
    println!("  tareas: {}", different([a, b, c]));

    println!("con spawn:");
    let soup = tokio::spawn(cook("sopa"));
    let bread = tokio::spawn(cook("pan"));
    let flan = tokio::spawn(cook("flan"));
    let (a, b, c) = tokio::try_join!(soup, bread, flan)?;
    println!("  tareas: {}", different([a, b, c]));
    Ok(())
}
// ANCHOR_END: programa

//! En un `JoinSet`, un fallo no cancela a las demás; soltarlo, sí.
//!
//! Ejecuta: cargo run --bin hermanas_vivas

// ANCHOR: programa
use std::time::Duration;
use tokio::task::{JoinError, JoinSet};
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

async fn cook(dish: &'static str, minutes: u32) -> Result<(), String> {
    sleep(minutes * MINUTE).await;
    if dish == "pescado" {
        return Err(format!("no queda {dish}"));
    }
    println!("sale {dish}");
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let mut tasks = JoinSet::new();
    tasks.spawn(cook("asado", 30));
    tasks.spawn(cook("pescado", 10));

    match tasks.join_next().await.transpose()? {
        Some(Err(reason)) => println!("{reason}"),
        _ => println!("no falta nada"),
    }
    sleep(60 * MINUTE).await;

    println!("la sopa, al fuego");
    tasks.spawn(cook("sopa", 30));
    drop(tasks);
    sleep(60 * MINUTE).await;
    println!("cierra la cocina");
    Ok(())
}
// ANCHOR_END: programa

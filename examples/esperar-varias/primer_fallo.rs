//! Esperar hasta el primer fallo, y después hasta el final.
//!
//! Ejecuta: cargo run --bin primer_fallo

// ANCHOR: programa
use std::time::Duration;
use tokio::task::{JoinError, JoinSet};
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

async fn cook(dish: &'static str, minutes: u32) -> Result<(), String> {
    sleep(minutes * MINUTE).await;
    match dish {
        "pescado" => Err(format!("no queda {dish}")),
        _ => Ok(()),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let mut tasks = JoinSet::new();
    for (dish, minutes) in [("asado", 30), ("pescado", 20), ("pan", 10)] {
        tasks.spawn(cook(dish, minutes));
    }
    tasks.spawn(cook("sopa", 40)).abort();

    let mut done = 0;
    while let Some(finished) = tasks.join_next().await {
        done += 1;
        match finished {
            Ok(Ok(())) => {}
            Ok(Err(reason)) => {
                println!("{reason}");
                break;
            }
            // Una cancelada no es un fallo; un pánico, sí.
            Err(error) if error.is_cancelled() => {}
            Err(error) => return Err(error),
        }
    }
    println!("terminadas: {done}; en marcha: {}", tasks.len());

    while tasks.join_next().await.is_some() {
        done += 1;
    }
    println!("terminadas: {done}; en marcha: {}", tasks.len());
    Ok(())
}
// ANCHOR_END: programa

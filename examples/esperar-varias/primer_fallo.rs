//! Esperar hasta el primer fallo, y después hasta el final.
//!
//! Ejecuta: cargo run --bin primer_fallo

// ANCHOR: programa
use std::time::Duration;
use tokio::task::JoinSet;
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
async fn main() {
    let mut kitchen = JoinSet::new();
    for (dish, minutes) in [("asado", 30), ("pescado", 20), ("pan", 10)] {
        kitchen.spawn(cook(dish, minutes));
    }

    let mut done = 0;
    while let Some(finished) = kitchen.join_next().await {
        done += 1;
        if let Err(reason) = finished.expect("nadie la cancela") {
            println!("{reason}");
            break;
        }
    }
    println!("terminadas: {done}; en marcha: {}", kitchen.len());

    while kitchen.join_next().await.is_some() {
        done += 1;
    }
    println!("terminadas: {done}; en marcha: {}", kitchen.len());
}
// ANCHOR_END: programa

//! Los mismos tres pasos con `await`.
//!
//! Ejecuta: cargo run --bin con_await

use std::time::Duration;
use tokio::time::sleep;

type Answer = Result<u32, String>;

/// Un servicio de la red: responde más tarde.
async fn ask(service: &str, number: u32) -> Answer {
    sleep(Duration::from_millis(100)).await;
    match (service, number) {
        ("guardia", 4) => Ok(12),
        ("teléfono", 12) => Ok(950),
        ("aviso", 950) => Ok(77),
        _ => Err(format!("{service} no conoce {number}")),
    }
}

// ANCHOR: pasos
async fn alert(incident: u32) -> Answer {
    let person = ask("guardia", incident).await?;
    let phone = ask("teléfono", person).await?;
    ask("aviso", phone).await
}
// ANCHOR_END: pasos

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for incident in [4, 9] {
        match alert(incident).await {
            Ok(notice) => println!("incidencia {incident}: aviso {notice}"),
            Err(error) => println!("incidencia {incident}: {error}"),
        }
    }
}

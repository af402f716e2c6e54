//! Un error entre tres esperas, con el nombre que parece igual.
//!
//! Ejecuta: cargo run --bin que_imprime_mapa

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

async fn cook(dish: &str, minutes: u64) -> Result<(), String> {
    sleep(Duration::from_secs(minutes)).await;
    if dish == "pescado" {
        return Err(format!("no queda {dish}"));
    }
    println!("sale {dish}");
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (fish, roast) = tokio::join!(cook("pescado", 10), cook("asado", 20));
    println!("pescado: {}", if fish.is_ok() { "bien" } else { "mal" });
    println!("asado: {}", if roast.is_ok() { "bien" } else { "mal" });
}
// ANCHOR_END: programa

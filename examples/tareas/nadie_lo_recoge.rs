//! El error que nadie recoge se pierde en silencio, si no lo recoges tú.
//!
//! Ejecuta: cargo run --bin nadie_lo_recoge

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;

async fn cook(dish: &'static str) -> Result<(), String> {
    sleep(Duration::from_millis(100)).await;
    Err(format!("no queda {dish}"))
}

/// Lanza una tarea que nadie va a esperar, y cuenta su error.
fn spawn_watched(dish: &'static str) {
    tokio::spawn(async move {
        if let Err(reason) = cook(dish).await {
            println!("aviso: {reason}");
        }
    });
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    // Así se pierde: nadie espera este manejador.
    drop(tokio::spawn(cook("flan")));

    spawn_watched("pescado");

    sleep(Duration::from_secs(1)).await;
    println!("la cena sigue");
}
// ANCHOR_END: programa

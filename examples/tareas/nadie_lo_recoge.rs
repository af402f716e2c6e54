//! El error que nadie recoge se pierde en silencio, si no lo recoges tú.
//!
//! Ejecuta: cargo run --bin nadie_lo_recoge

// ANCHOR: programa
use std::fmt::Display;
use std::future::Future;
use std::time::Duration;
use tokio::time::sleep;

async fn cook(dish: &str) -> Result<(), String> {
    sleep(Duration::from_millis(100)).await;
    Err(format!("no queda {dish}"))
}

/// Lanza una tarea que nadie va a esperar, y cuenta su error.
fn spawn_watched<F, E>(cooking: F)
where
    F: Future<Output = Result<(), E>> + Send + 'static,
    E: Display + Send,
{
    tokio::spawn(async move {
        if let Err(reason) = cooking.await {
            println!("aviso: {reason}");
        }
    });
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    // Así se pierde: nadie espera este manejador.
    drop(tokio::spawn(cook("flan")));

    spawn_watched(cook("pescado"));

    sleep(Duration::from_secs(1)).await;
    println!("la cena sigue");
}
// ANCHOR_END: programa

//! Cancelar a quien espera no es esperar a que las demás recojan.
//!
//! Ejecuta: cargo run --bin quien_recoge

// ANCHOR: programa
use std::time::Duration;
use tokio::task::JoinError;
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

const MINUTE: Duration = Duration::from_millis(100);

fn note(opening: Instant, text: &str) {
    let minute = opening.elapsed().as_millis() / MINUTE.as_millis();
    println!("  minuto {minute}: {text}");
}

async fn roast(opening: Instant, closing: CancellationToken) {
    let cooking = closing.run_until_cancelled(sleep(60 * MINUTE)).await;
    if cooking.is_none() {
        sleep(5 * MINUTE).await;
        note(opening, "el asado está recogido");
    }
}

/// Si se suelta a medias, el `DropGuard` pide al asado que acabe.
async fn serve(
    opening: Instant,
    closing: CancellationToken,
) -> Result<(), JoinError> {
    let cooking = tokio::spawn(roast(opening, closing.clone()));
    let _leaving = closing.drop_guard();
    cooking.await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for cut in [true, false] {
        println!(
            "{}:",
            if cut {
                "nadie la espera"
            } else {
                "se la espera"
            }
        );
        let opening = Instant::now();
        let closing = CancellationToken::new();
        let table_task = tokio::spawn(serve(opening, closing.clone()));
        sleep(10 * MINUTE).await;

        if cut {
            table_task.abort();
        } else {
            closing.cancel();
        }
        // Cancelada o no, la mesa ya no espera nada.
        let _ = table_task.await;
        note(opening, "la mesa se levanta");
        sleep(20 * MINUTE).await;
    }
}
// ANCHOR_END: programa

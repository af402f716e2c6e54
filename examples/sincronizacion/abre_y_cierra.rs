//! Un evento que se pone y se quita deja pasar a quien esperaba; un valor, no.
//!
//! Ejecuta: cargo run --bin abre_y_cierra

// ANCHOR: programa
use piezas::Event;
use std::future::Future;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::yield_now;
use tokio::time::timeout;

const MINUTE: Duration = Duration::from_millis(100);

async fn bake(open: impl Future) {
    match timeout(MINUTE, open).await {
        Ok(_) => println!("  el pan entra"),
        Err(_) => println!("  el pan no se ha enterado"),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("con un valor");
    let (open_tx, mut open_rx) = watch::channel(false);
    tokio::join!(bake(open_rx.wait_for(|open| *open)), async {
        yield_now().await;
        open_tx.send_replace(true);
        // Nadie ha tenido turno entre las dos líneas.
        open_tx.send_replace(false);
    });

    println!("con un evento");
    let open_event = Event::new();
    tokio::join!(bake(open_event.wait()), async {
        yield_now().await;
        open_event.set();
        open_event.clear();
    });
    println!("  y la puerta queda {}", state(open_event.is_set()));
}

fn state(open: bool) -> &'static str {
    if open { "abierta" } else { "cerrada" }
}
// ANCHOR_END: programa

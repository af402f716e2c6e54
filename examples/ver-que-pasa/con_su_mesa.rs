//! Dos pedidos a la vez, y cada línea dice de qué mesa es.
//!
//! Ejecuta: cargo run --bin con_su_mesa

// ANCHOR: programa
use std::time::Duration;
use tokio::time::sleep;
use tracing::{Instrument, debug, info, info_span, warn};

const MINUTE: Duration = Duration::from_millis(100);

/// No sabe de qué mesa es, ni le hace falta.
async fn bake(minutes: u32) {
    debug!("se mira el horno");
    sleep(minutes * MINUTE).await;
    if minutes > 2 {
        warn!(minutos = minutes, "sale tarde");
    }
}

async fn serve(dish: &str, minutes: u32) {
    info!(plato = dish, "al horno");
    bake(minutes).await;
    info!("a la mesa");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    // En un servicio la hora hace falta: aquí, que salga siempre lo mismo.
    let log = tracing_subscriber::fmt();
    log.without_time().with_target(false).init();

    let first = serve("sopa", 3).instrument(info_span!("pedido", mesa = 1));
    let second = serve("pan", 1).instrument(info_span!("pedido", mesa = 2));
    tokio::join!(first, second);
}
// ANCHOR_END: programa

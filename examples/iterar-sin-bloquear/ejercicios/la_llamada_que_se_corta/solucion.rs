//! Pregunta un precio a cada proveedor, y lo apunta.

use futures::{StreamExt, stream};

use super::kitchen::{LINES, Market};

pub async fn note_all(market: &'static Market, shops: u32) {
    // Cada llamada es una tarea: alguien la escucha mientras se apunta otra.
    let calls =
        stream::iter(1..=shops).map(|shop| tokio::spawn(market.ask(shop)));
    let mut prices = calls.buffer_unordered(LINES);
    while let Some(price) = prices.next().await {
        if let Some(price) = price.expect("no hay pánicos") {
            market.note(price).await;
        }
    }
}

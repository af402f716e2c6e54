//! Cree que lo que se corta es lo que sale desordenado.

use futures::{StreamExt, stream};

use super::kitchen::{LINES, Market};

pub async fn note_all(market: &'static Market, shops: u32) {
    let calls = stream::iter(1..=shops).map(|shop| market.ask(shop));
    let mut prices = calls.buffered(LINES);
    while let Some(price) = prices.next().await {
        if let Some(price) = price {
            market.note(price).await;
        }
    }
}

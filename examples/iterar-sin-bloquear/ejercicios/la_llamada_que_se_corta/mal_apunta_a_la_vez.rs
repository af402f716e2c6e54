//! Cree que apuntar también se puede hacer a la vez.

use futures::{StreamExt, stream};

use super::kitchen::{LINES, Market};

pub async fn note_all(market: &'static Market, shops: u32) {
    let shops = stream::iter(1..=shops);
    let each = shops.for_each_concurrent(LINES, |shop| async move {
        if let Some(price) = market.ask(shop).await {
            market.note(price).await;
        }
    });
    each.await;
}

//! Cree que a quien lanza tareas le da igual cuántas son.

use tokio::task::JoinSet;

use super::kitchen::Market;

pub async fn note_all(market: &'static Market, shops: u32) {
    let mut calls = JoinSet::new();
    for shop in 1..=shops {
        calls.spawn(market.ask(shop));
    }
    while let Some(price) = calls.join_next().await {
        if let Some(price) = price.expect("no hay pánicos") {
            market.note(price).await;
        }
    }
}

//! Cree que basta con ceder al final.

use super::kitchen::Pile;

pub async fn wash_all(pile: &Pile) {
    for _ in 0..100 {
        pile.wash().await;
    }
    tokio::task::yield_now().await;
}

//! Cree que `tokio::spawn` vale en cualquier hilo.

use std::sync::Arc;

use super::kitchen::Kitchen;

pub async fn deliver(kitchen: Arc<Kitchen>) -> Option<u32> {
    let cook = kitchen.clone();
    let work = move || {
        tokio::spawn(async move { cook.cook().await });
        0
    };
    kitchen.ride(work).await
}

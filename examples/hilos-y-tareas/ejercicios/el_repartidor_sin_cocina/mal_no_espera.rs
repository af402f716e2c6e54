//! Cree que lanzar la tarea es esperarla.

use std::sync::Arc;

use tokio::runtime::Handle;

use super::kitchen::Kitchen;

pub async fn deliver(kitchen: Arc<Kitchen>) -> Option<u32> {
    let cook = kitchen.clone();
    let home = Handle::current();
    let work = move || {
        home.spawn(async move { cook.cook().await });
        0
    };
    kitchen.ride(work).await
}

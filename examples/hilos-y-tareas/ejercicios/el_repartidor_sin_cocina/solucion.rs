//! Manda al repartidor, que pide la pizza desde su hilo.

use std::sync::Arc;

use tokio::runtime::Handle;

use super::kitchen::Kitchen;

pub async fn deliver(kitchen: Arc<Kitchen>) -> Option<u32> {
    let cook = kitchen.clone();
    let home = Handle::current();
    let work = move || home.block_on(cook.cook());
    kitchen.ride(work).await
}

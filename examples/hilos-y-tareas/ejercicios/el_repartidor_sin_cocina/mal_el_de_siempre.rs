//! Cree que todas las pizzas llevan el número 7.

use std::sync::Arc;

use tokio::runtime::Handle;

use super::kitchen::Kitchen;

pub async fn deliver(kitchen: Arc<Kitchen>) -> Option<u32> {
    let cook = kitchen.clone();
    let home = Handle::current();
    let work = move || {
        home.block_on(cook.cook());
        7
    };
    kitchen.ride(work).await
}

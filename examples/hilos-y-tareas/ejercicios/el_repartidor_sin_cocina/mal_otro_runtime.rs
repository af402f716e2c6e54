//! Cree que da igual qué runtime la haga.

use std::sync::Arc;

use tokio::runtime::Runtime;

use super::kitchen::Kitchen;

pub async fn deliver(kitchen: Arc<Kitchen>) -> Option<u32> {
    let cook = kitchen.clone();
    let work = move || Runtime::new().unwrap().block_on(cook.cook());
    kitchen.ride(work).await
}

//! Cree que da igual quién espere la pizza.

use std::sync::{Arc, Mutex};

use tokio::runtime::Handle;

use super::kitchen::Kitchen;

pub async fn deliver(kitchen: Arc<Kitchen>) -> Option<u32> {
    let cook = kitchen.clone();
    let home = Handle::current();
    let order = Arc::new(Mutex::new(None));
    let asked = order.clone();
    let work = move || {
        let pizza = home.spawn(async move { cook.cook().await });
        *asked.lock().unwrap() = Some(pizza);
        0
    };
    kitchen.ride(work).await?;
    let pizza = order.lock().unwrap().take()?;
    pizza.await.ok()
}

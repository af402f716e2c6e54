//! Cree que en diez segundos han contestado de sobra.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::kitchen::Shop;

pub async fn prices(shop: Arc<Shop>) -> Vec<u32> {
    let prices = Arc::new(Mutex::new(vec![0; 4]));
    for item in 1..=4 {
        let (shop, prices) = (shop.clone(), prices.clone());
        tokio::task::spawn_blocking(move || {
            let price = shop.fetch(item);
            prices.lock().unwrap()[item as usize - 1] = price;
        });
    }
    tokio::time::sleep(Duration::from_secs(10)).await;
    prices.lock().unwrap().clone()
}

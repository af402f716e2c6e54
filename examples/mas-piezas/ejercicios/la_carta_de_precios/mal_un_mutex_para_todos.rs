//! Cree que un mutex alrededor de todo es lo más seguro.

use std::collections::HashMap;
use std::sync::Arc;

use tokio::sync::Mutex;

use super::kitchen::Market;

pub struct Prices {
    market: Arc<Market>,
    known: Mutex<HashMap<String, u32>>,
}

impl Prices {
    pub fn new(market: Arc<Market>) -> Prices {
        Prices {
            market,
            known: Mutex::default(),
        }
    }

    pub async fn get(&self, dish: &str) -> Result<u32, String> {
        let mut known = self.known.lock().await;
        if let Some(price) = known.get(dish) {
            return Ok(*price);
        }
        let price = self.market.ask(dish).await?;
        known.insert(dish.to_owned(), price);
        Ok(price)
    }
}

//! Los precios que ya ha dicho el mercado.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

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
        let known = self.known.lock().unwrap().get(dish).copied();
        if let Some(price) = known {
            return Ok(price);
        }
        let price = self.market.ask(dish).await?;
        self.known.lock().unwrap().insert(dish.to_owned(), price);
        Ok(price)
    }
}

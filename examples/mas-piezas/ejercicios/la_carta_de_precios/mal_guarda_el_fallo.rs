//! Cree que un fallo es una respuesta más.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use tokio::sync::OnceCell;

use super::kitchen::Market;

type Told = Result<u32, String>;

pub struct Prices {
    market: Arc<Market>,
    known: Mutex<HashMap<String, Arc<OnceCell<Told>>>>,
}

impl Prices {
    pub fn new(market: Arc<Market>) -> Prices {
        Prices {
            market,
            known: Mutex::default(),
        }
    }

    pub async fn get(&self, dish: &str) -> Told {
        let place = {
            let mut known = self.known.lock().unwrap();
            known.entry(dish.to_owned()).or_default().clone()
        };
        place.get_or_init(|| self.market.ask(dish)).await.clone()
    }
}

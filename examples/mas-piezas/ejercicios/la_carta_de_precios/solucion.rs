//! Los precios que ya ha dicho el mercado.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use tokio::sync::OnceCell;

use super::kitchen::Market;

pub struct Prices {
    market: Arc<Market>,
    known: Mutex<HashMap<String, Arc<OnceCell<u32>>>>,
}

impl Prices {
    pub fn new(market: Arc<Market>) -> Prices {
        Prices {
            market,
            known: Mutex::default(),
        }
    }

    /// El sitio de ese precio, lo sepamos ya o no.
    fn place(&self, dish: &str) -> Arc<OnceCell<u32>> {
        let mut known = self.known.lock().expect("nadie entra en pánico");
        known.entry(dish.to_owned()).or_default().clone()
    }

    pub async fn get(&self, dish: &str) -> Result<u32, String> {
        // Se espera sin el mutex, que es de todos los platos.
        let place = self.place(dish);
        place
            .get_or_try_init(|| self.market.ask(dish))
            .await
            .copied()
    }
}

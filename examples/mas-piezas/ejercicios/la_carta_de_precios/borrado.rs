//! Sin preguntar.

use std::sync::Arc;

use super::kitchen::Market;

pub struct Prices;

impl Prices {
    pub fn new(_market: Arc<Market>) -> Prices {
        Prices
    }

    pub async fn get(&self, dish: &str) -> Result<u32, String> {
        Ok(10 * dish.len() as u32)
    }
}

//! Cree que lo ganado se guarda todo.

use std::sync::{Arc, Mutex};

use super::kitchen::{Failed, Shop};

pub struct Orders {
    shop: Arc<Shop>,
    budget: Mutex<u32>,
}

impl Orders {
    pub fn new(shop: Arc<Shop>) -> Orders {
        let budget = Mutex::new(100);
        Orders { shop, budget }
    }

    fn spend(&self) -> bool {
        let mut budget = self.budget.lock().unwrap();
        let enough = *budget >= 10;
        if enough {
            *budget -= 10;
        }
        enough
    }

    pub async fn order(&self) -> Result<(), Failed> {
        let mut said = self.shop.call().await;
        if said.is_ok() {
            *self.budget.lock().unwrap() += 1;
        }
        for _ in 0..3 {
            if said.is_ok() || !self.spend() {
                break;
            }
            said = self.shop.call().await;
        }
        said
    }
}

//! Pide platos, e insiste si la cocina falla.

use std::sync::{Arc, Mutex};

use super::kitchen::{Failed, Shop};

/// El presupuesto, en décimas de reintento.
const TOP: u32 = 100;
const RETRY: u32 = 10;

pub struct Orders {
    shop: Arc<Shop>,
    budget: Mutex<u32>,
}

impl Orders {
    pub fn new(shop: Arc<Shop>) -> Orders {
        Orders {
            shop,
            budget: Mutex::new(TOP),
        }
    }

    /// Gasta un reintento, si queda.
    fn spend(&self) -> bool {
        let mut budget = self.budget.lock().expect("nadie entra en pánico");
        let left = budget.checked_sub(RETRY);
        *budget = left.unwrap_or(*budget);
        left.is_some()
    }

    /// Gana la décima parte de otro.
    fn earn(&self) {
        let mut budget = self.budget.lock().expect("lo mismo");
        *budget = TOP.min(*budget + 1);
    }

    pub async fn order(&self) -> Result<(), Failed> {
        let mut said = self.shop.call().await;
        if said.is_ok() {
            self.earn();
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

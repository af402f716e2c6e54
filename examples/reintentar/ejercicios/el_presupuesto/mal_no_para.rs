//! Cree que insistir tres veces es llamar tres veces más.

use std::sync::{Arc, Mutex};

use super::kitchen::{Failed, Shop};

pub struct Orders {
    shop: Arc<Shop>,
    /// Los reintentos que quedan, y los que salen bien hasta ganar otro.
    state: Mutex<(u32, u32)>,
}

impl Orders {
    pub fn new(shop: Arc<Shop>) -> Orders {
        let state = Mutex::new((10, 0));
        Orders { shop, state }
    }

    fn left(&self) -> u32 {
        self.state.lock().expect("nadie entra en pánico").0
    }

    fn spend(&self) {
        let mut state = self.state.lock().expect("lo mismo");
        state.0 = state.0.saturating_sub(1);
    }

    fn earn(&self) {
        let mut state = self.state.lock().expect("lo mismo");
        state.1 += 1;
        if state.1 == 10 {
            *state = (10.min(state.0 + 1), 0);
        }
    }

    pub async fn order(&self) -> Result<(), Failed> {
        let mut said = self.shop.call().await;
        if said.is_ok() {
            self.earn();
            return said;
        }
        for _ in 0..3 {
            if self.left() == 0 {
                break;
            }
            self.spend();
            said = self.shop.call().await;
        }
        said
    }
}

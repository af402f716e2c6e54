//! Pide platos, e insiste si la cocina falla.

use std::sync::Arc;

use super::kitchen::{Failed, Shop};

pub struct Orders {
    shop: Arc<Shop>,
}

impl Orders {
    pub fn new(shop: Arc<Shop>) -> Orders {
        Orders { shop }
    }

    pub async fn order(&self) -> Result<(), Failed> {
        for _ in 0..3 {
            if self.shop.call().await.is_ok() {
                return Ok(());
            }
        }
        self.shop.call().await
    }
}

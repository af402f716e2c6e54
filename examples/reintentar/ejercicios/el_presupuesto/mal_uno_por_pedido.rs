//! Cree que insistir menos en cada pedido es un presupuesto.

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
        if self.shop.call().await.is_ok() {
            return Ok(());
        }
        self.shop.call().await
    }
}

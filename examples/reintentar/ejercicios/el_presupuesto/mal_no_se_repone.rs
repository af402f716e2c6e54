//! Cree que el presupuesto se da una vez.

use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering::SeqCst};

use super::kitchen::{Failed, Shop};

pub struct Orders {
    shop: Arc<Shop>,
    left: AtomicI32,
}

impl Orders {
    pub fn new(shop: Arc<Shop>) -> Orders {
        let left = AtomicI32::new(10);
        Orders { shop, left }
    }

    pub async fn order(&self) -> Result<(), Failed> {
        let mut said = self.shop.call().await;
        for _ in 0..3 {
            if said.is_ok() || self.left.fetch_sub(1, SeqCst) <= 0 {
                break;
            }
            said = self.shop.call().await;
        }
        said
    }
}

//! Sin pedir.

use std::sync::Arc;

use super::kitchen::{Failed, Shop};

pub struct Orders;

impl Orders {
    pub fn new(_shop: Arc<Shop>) -> Orders {
        Orders
    }

    pub async fn order(&self) -> Result<(), Failed> {
        Ok(())
    }
}

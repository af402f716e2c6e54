//! Sin preguntar.

use std::sync::Arc;

use super::kitchen::Shop;

pub async fn prices(_shop: Arc<Shop>) -> Vec<u32> {
    vec![10, 20, 30, 40]
}

//! Sin llamar.

use std::sync::Arc;

use super::kitchen::Shop;

pub async fn order(_shop: Arc<Shop>) -> Option<String> {
    None
}

//! Sin cocinar.

use std::sync::Arc;

use super::kitchen::Kitchen;

pub async fn cook_all(_kitchen: Arc<Kitchen>, _menu: Vec<String>) -> usize {
    13
}

//! Sin preguntar.

use std::sync::Arc;

use super::kitchen::{DISHES, Shop};

pub async fn prices(_shop: Arc<Shop>) -> Vec<Option<u32>> {
    (0..DISHES).map(|dish| Some(10 * dish as u32)).collect()
}

//! Sin preguntar.

use std::sync::Arc;

use super::kitchen::Market;

pub async fn menu(_market: Arc<Market>) -> Vec<u32> {
    vec![4, 5, 4]
}

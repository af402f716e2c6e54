//! Sin pedir.

use std::sync::Arc;

use super::kitchen::Market;

pub async fn fastest(_market: Arc<Market>) -> u32 {
    1
}

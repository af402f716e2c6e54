//! Sin cobrar.

use std::sync::Arc;

use super::kitchen::Till;

pub async fn close(_till: Arc<Till>) -> usize {
    2
}

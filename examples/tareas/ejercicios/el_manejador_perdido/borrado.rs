//! Sin vigilar.

use std::sync::Arc;

use super::kitchen::Oven;

pub async fn watch_oven(_oven: Arc<Oven>) -> Result<(), String> {
    Ok(())
}

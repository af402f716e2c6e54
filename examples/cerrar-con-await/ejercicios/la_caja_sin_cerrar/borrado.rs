//! Sin cobrar.

use std::sync::Arc;

use super::kitchen::Bank;

pub async fn charge_all(_bank: Arc<Bank>) -> Result<u32, String> {
    Ok(100)
}

//! Sin cobrar.

use std::sync::Arc;

use super::kitchen::Bank;

pub async fn pay(_bank: Arc<Bank>) {}

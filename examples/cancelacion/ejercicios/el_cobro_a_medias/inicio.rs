//! Cobra y lo apunta.

use std::sync::Arc;

use super::kitchen::Bank;

pub async fn pay(bank: Arc<Bank>) {
    bank.charge().await;
    bank.record().await;
}

//! Cobra y lo apunta.

use std::sync::Arc;

use super::kitchen::Bank;

pub async fn pay(bank: Arc<Bank>) {
    let task = tokio::spawn(async move {
        bank.charge().await;
        bank.record().await;
    });
    task.await.expect("pagar no entra en pánico");
}

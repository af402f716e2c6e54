//! Cree que apuntándolo antes no puede faltar.

use std::sync::Arc;

use super::kitchen::Bank;

pub async fn pay(bank: Arc<Bank>) {
    let task = tokio::spawn(async move {
        bank.record().await;
        bank.charge().await;
    });
    task.await.expect("pagar no entra en pánico");
}

//! Cree que basta con que cada cosa tenga su tarea.

use std::sync::Arc;

use super::kitchen::Bank;

pub async fn pay(bank: Arc<Bank>) {
    let recorder = bank.clone();
    let charge = tokio::spawn(async move { bank.charge().await });
    charge.await.expect("cobrar no entra en pánico");
    let record = tokio::spawn(async move { recorder.record().await });
    record.await.expect("apuntar no entra en pánico");
}

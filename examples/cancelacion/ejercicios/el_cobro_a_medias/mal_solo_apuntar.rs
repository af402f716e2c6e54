//! Cree que basta con proteger lo que va detrás.

use std::sync::Arc;

use super::kitchen::Bank;

pub async fn pay(bank: Arc<Bank>) {
    bank.charge().await;
    let recorder = bank.clone();
    tokio::spawn(async move { recorder.record().await });
}

//! Cree que si se corta hay que repetirlo.

use std::sync::Arc;

use super::kitchen::Bank;

pub async fn pay(bank: Arc<Bank>) {
    let again = bank.clone();
    tokio::spawn(async move {
        again.charge().await;
        again.record().await;
    });
    bank.charge().await;
    bank.record().await;
}

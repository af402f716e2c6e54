//! Cree que solo hay que proteger lo que va detrás de cobrar.

use std::sync::Arc;

use super::kitchen::Bank;

pub async fn pay(bank: Arc<Bank>) {
    bank.charge().await;
    let task = tokio::spawn(async move { bank.record().await });
    task.await.expect("apuntar no entra en pánico");
}

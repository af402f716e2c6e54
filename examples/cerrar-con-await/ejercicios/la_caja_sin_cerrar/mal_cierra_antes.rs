//! Cree que, si se cierra antes de cobrar, ya no puede quedarse abierta.

use std::sync::Arc;

use super::kitchen::{Bank, TABLES};

pub async fn charge_all(bank: Arc<Bank>) -> Result<u32, String> {
    let till = bank.open().await;
    till.close().await;
    let mut total = 0;
    for table in 1..=TABLES {
        total += till.charge(table).await?;
    }
    Ok(total)
}

//! Cree que, cuando un cobro falla, vale con abrir la caja y cerrarla.

use std::sync::Arc;

use super::kitchen::{Bank, TABLES};

async fn charge(bank: &Arc<Bank>) -> Result<u32, String> {
    let till = bank.open().await;
    let mut total = 0;
    for table in 1..=TABLES {
        total += till.charge(table).await?;
    }
    till.close().await;
    Ok(total)
}

pub async fn charge_all(bank: Arc<Bank>) -> Result<u32, String> {
    let charged = charge(&bank).await;
    if charged.is_err() {
        bank.open().await.close().await;
    }
    charged
}

//! Cree que basta con cerrarla donde se falla.

use std::sync::Arc;

use super::kitchen::{Bank, TABLES};

pub async fn charge_all(bank: Arc<Bank>) -> Result<u32, String> {
    let till = bank.open().await;
    let mut total = 0;
    let mut failed = None;
    for table in 1..=TABLES {
        match till.charge(table).await {
            Ok(paid) => total += paid,
            Err(why) => {
                till.close().await;
                failed = Some(why);
                break;
            }
        }
    }
    till.close().await;
    failed.map_or(Ok(total), Err)
}

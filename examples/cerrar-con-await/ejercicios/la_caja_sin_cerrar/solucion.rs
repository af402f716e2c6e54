//! Cobra las mesas del día.

use std::sync::Arc;

use super::kitchen::{Bank, TABLES};

pub async fn charge_all(bank: Arc<Bank>) -> Result<u32, String> {
    let till = bank.open().await;
    // El `?` sale de este bloque, y no de la función.
    let charged = async {
        let mut total = 0;
        for table in 1..=TABLES {
            total += till.charge(table).await?;
        }
        Ok(total)
    }
    .await;
    till.close().await;
    charged
}

//! Cree que cuantas más veces se ceda, antes pasa el aviso.

use std::sync::Arc;

use super::kitchen::{Ledger, RECORDS};

pub async fn review(ledger: Arc<Ledger>) {
    for record in 0..RECORDS {
        if ledger.stopped() {
            return;
        }
        ledger.review(record);
        if record % 100 == 99 {
            for _ in 0..20 {
                tokio::task::yield_now().await;
            }
        }
    }
}

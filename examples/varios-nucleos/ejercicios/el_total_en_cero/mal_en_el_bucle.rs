//! Cree que un bloque `async` calcula en otro hilo.

use std::sync::Arc;

use super::kitchen::{Ledger, RECORDS};

pub async fn total(ledger: Arc<Ledger>) -> u64 {
    let half = RECORDS / 2;
    let (older, newer) =
        tokio::join!(async { ledger.checksum(1, half) }, async {
            ledger.checksum(half + 1, RECORDS)
        },);
    older + newer
}

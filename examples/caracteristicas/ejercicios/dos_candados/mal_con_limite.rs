//! Cree que un tiempo límite cura un interbloqueo.

use std::time::Duration;

use tokio::time::timeout;

use super::kitchen::{Lock, count};

pub async fn charge(till: &Lock<i32>, ledger: &Lock<i32>, amount: i32) {
    let mut till = till.lock().await;
    count().await;
    let mut ledger = ledger.lock().await;
    *till += amount;
    *ledger += amount;
}

pub async fn refund(till: &Lock<i32>, ledger: &Lock<i32>, amount: i32) {
    let limit = Duration::from_secs(1);
    let both = async || {
        let ledger = ledger.lock().await;
        count().await;
        (ledger, till.lock().await)
    };
    loop {
        if let Ok((mut ledger, mut till)) = timeout(limit, both()).await {
            *till -= amount;
            *ledger -= amount;
            return;
        }
    }
}

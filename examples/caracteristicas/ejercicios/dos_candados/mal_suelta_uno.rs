//! Cree que basta con no tener los dos a la vez.

use super::kitchen::{Lock, count};

pub async fn charge(till: &Lock<i32>, ledger: &Lock<i32>, amount: i32) {
    let mut till = till.lock().await;
    count().await;
    let mut ledger = ledger.lock().await;
    *till += amount;
    *ledger += amount;
}

pub async fn refund(till: &Lock<i32>, ledger: &Lock<i32>, amount: i32) {
    *ledger.lock().await -= amount;
    count().await;
    *till.lock().await -= amount;
}

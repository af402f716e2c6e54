//! Cree que sin una espera en medio no se pueden cruzar.

use super::kitchen::{Lock, count};

pub async fn charge(till: &Lock<i32>, ledger: &Lock<i32>, amount: i32) {
    count().await;
    let mut till = till.lock().await;
    let mut ledger = ledger.lock().await;
    *till += amount;
    *ledger += amount;
}

pub async fn refund(till: &Lock<i32>, ledger: &Lock<i32>, amount: i32) {
    count().await;
    let mut ledger = ledger.lock().await;
    let mut till = till.lock().await;
    *till -= amount;
    *ledger -= amount;
}

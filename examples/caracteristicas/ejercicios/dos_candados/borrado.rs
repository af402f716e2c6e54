//! Sin tocar nada.

use super::kitchen::Lock;

pub async fn charge(_till: &Lock<i32>, _ledger: &Lock<i32>, _amount: i32) {}

pub async fn refund(_till: &Lock<i32>, _ledger: &Lock<i32>, _amount: i32) {}

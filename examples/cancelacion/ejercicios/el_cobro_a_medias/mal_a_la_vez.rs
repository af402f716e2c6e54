//! Cree que haciéndolas a la vez no queda nada en medio.

use std::sync::Arc;

use super::kitchen::Bank;

pub async fn pay(bank: Arc<Bank>) {
    tokio::join!(bank.charge(), bank.record());
}

//! Cree que `Ok` quiere decir que el cobro fue bien.

use std::sync::Arc;

use super::kitchen::Till;

pub async fn close(till: Arc<Till>) -> usize {
    let mut tasks = Vec::new();
    for table in 1..=4 {
        let till = till.clone();
        tasks.push(tokio::spawn(async move { till.charge(table).await }));
    }
    let mut paid = 0;
    for task in tasks {
        if task.await.is_ok() {
            paid += 1;
        }
    }
    paid
}

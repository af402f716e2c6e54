//! Cree que el plazo es de cada plato.

use std::sync::Arc;

use tokio::task::JoinSet;
use tokio::time::timeout;

use super::kitchen::{GRACE, Service};

pub async fn run(service: Arc<Service>) -> (usize, usize) {
    let mut cooking = JoinSet::new();
    let mut done = 0;
    loop {
        tokio::select! {
            order = service.next_order() => {
                let service = service.clone();
                cooking.spawn(async move { service.cook(order).await });
            }
            Some(_) = cooking.join_next() => done += 1,
            () = service.closing() => break,
        }
    }
    while let Ok(Some(_)) = timeout(GRACE, cooking.join_next()).await {
        done += 1;
    }
    let cut = cooking.len();
    cooking.shutdown().await;
    (done, cut)
}

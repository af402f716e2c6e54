//! Cree que dar un plazo es esperarlo entero.

use std::sync::Arc;

use tokio::task::JoinSet;
use tokio::time::sleep;

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
    sleep(GRACE).await;
    while cooking.try_join_next().is_some() {
        done += 1;
    }
    let cut = cooking.len();
    cooking.shutdown().await;
    (done, cut)
}

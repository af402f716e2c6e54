//! Cree que un plato siempre acaba.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::Service;

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
    while cooking.join_next().await.is_some() {
        done += 1;
    }
    (done, 0)
}

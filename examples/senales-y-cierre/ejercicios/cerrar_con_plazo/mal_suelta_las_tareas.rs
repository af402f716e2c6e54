//! Cree que lo que no se espera se para solo.

use std::sync::Arc;

use tokio::time::timeout;

use super::kitchen::{GRACE, Service};

pub async fn run(service: Arc<Service>) -> (usize, usize) {
    let mut cooking = Vec::new();
    loop {
        tokio::select! {
            order = service.next_order() => {
                let service = service.clone();
                let dish = async move { service.cook(order).await };
                cooking.push(tokio::spawn(dish));
            }
            () = service.closing() => break,
        }
    }
    let mut done = 0;
    let all = cooking.len();
    let _ = timeout(GRACE, async {
        for dish in cooking {
            dish.await.unwrap();
            done += 1;
        }
    })
    .await;
    (done, all - done)
}

//! Cree que mientras quede plazo se puede seguir aceptando.

use std::sync::Arc;

use tokio::task::JoinSet;
use tokio::time::sleep;

use super::kitchen::{GRACE, Service};

pub async fn run(service: Arc<Service>) -> (usize, usize) {
    let mut cooking = JoinSet::new();
    let mut done = 0;
    let end = async {
        service.closing().await;
        sleep(GRACE).await;
    };
    tokio::pin!(end);
    loop {
        tokio::select! {
            order = service.next_order() => {
                let service = service.clone();
                cooking.spawn(async move { service.cook(order).await });
            }
            Some(_) = cooking.join_next() => done += 1,
            () = &mut end => break,
        }
    }
    let cut = cooking.len();
    cooking.shutdown().await;
    (done, cut)
}

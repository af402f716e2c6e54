//! Atiende hasta que se pide el cierre: los que acabaron y los que se cortan.

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
    // El plazo es uno para todos: si vence, lo contado se queda contado.
    let _ = timeout(GRACE, async {
        while cooking.join_next().await.is_some() {
            done += 1;
        }
    })
    .await;
    let cut = cooking.len();
    cooking.shutdown().await;
    (done, cut)
}

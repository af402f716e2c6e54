//! Cree que las tareas acaban en el orden de los pedidos.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::kitchen::Street;

type Told = Result<(Vec<u32>, Vec<u32>), String>;

pub async fn deliver(street: Arc<Street>, orders: Vec<u32>) -> Told {
    let riders = Arc::new(Semaphore::new(2));
    let mut group = JoinSet::new();
    for order in orders {
        let (street, riders) = (street.clone(), riders.clone());
        group.spawn(async move {
            let _rider = riders.acquire().await.unwrap();
            let limit = Duration::from_secs(1);
            let carried = timeout(limit, street.carry(order)).await;
            (order, matches!(carried, Ok(Ok(()))))
        });
    }
    let (mut sent, mut lost) = (Vec::new(), Vec::new());
    while let Some(done) = group.join_next().await {
        let (order, arrived) = done.map_err(|panic| panic.to_string())?;
        match arrived {
            true => sent.push(order),
            false => lost.push(order),
        }
    }
    Ok((sent, lost))
}

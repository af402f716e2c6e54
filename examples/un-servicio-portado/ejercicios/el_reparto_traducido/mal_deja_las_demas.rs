//! Cree que al salir con un error se acaban las tareas.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::kitchen::Street;

type Told = Result<(Vec<u32>, Vec<u32>), String>;

pub async fn deliver(street: Arc<Street>, orders: Vec<u32>) -> Told {
    let riders = Arc::new(Semaphore::new(2));
    let mut tasks = Vec::new();
    for order in orders {
        let (street, riders) = (street.clone(), riders.clone());
        let task = tokio::spawn(async move {
            let _rider = riders.acquire().await.unwrap();
            let limit = Duration::from_secs(1);
            let carried = timeout(limit, street.carry(order)).await;
            matches!(carried, Ok(Ok(())))
        });
        tasks.push((order, task));
    }
    let (mut sent, mut lost) = (Vec::new(), Vec::new());
    for (order, task) in tasks {
        match task.await.map_err(|panic| panic.to_string())? {
            true => sent.push(order),
            false => lost.push(order),
        }
    }
    Ok((sent, lost))
}

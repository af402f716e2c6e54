//! Cree que el fallo se ve al llegar a su pedido.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Semaphore, oneshot};
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::kitchen::Street;

const RIDERS: usize = 2;
const LIMIT: Duration = Duration::from_secs(1);

type Told = Result<(Vec<u32>, Vec<u32>), String>;

pub async fn deliver(street: Arc<Street>, orders: Vec<u32>) -> Told {
    let riders = Arc::new(Semaphore::new(RIDERS));
    let mut group = JoinSet::new();
    let mut carrying = Vec::new();
    for order in orders {
        let (street, riders) = (street.clone(), riders.clone());
        let (told, hears) = oneshot::channel();
        carrying.push(hears);
        group.spawn(async move {
            // El segundo empieza cuando hay quien lo lleve.
            let _rider = riders.acquire().await.expect("no se cierra");
            let carried = timeout(LIMIT, street.carry(order)).await;
            let _ = told.send((order, matches!(carried, Ok(Ok(())))));
        });
    }
    let (mut sent, mut lost) = (Vec::new(), Vec::new());
    for hears in carrying {
        // Al salir se suelta el grupo, y corta a los demás.
        let (order, arrived) = hears.await.map_err(|why| why.to_string())?;
        match arrived {
            true => sent.push(order),
            false => lost.push(order),
        }
    }
    sent.sort_unstable();
    lost.sort_unstable();
    Ok((sent, lost))
}

//! Cree que sin pedidos ya no hay nada que atender.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::Kitchen;

pub async fn serve(kitchen: Arc<Kitchen>) {
    let mut cooking = JoinSet::new();
    loop {
        tokio::select! {
            order = kitchen.next_order(), if cooking.len() < 2 => {
                let Some(order) = order else {
                    break;
                };
                let kitchen = kitchen.clone();
                cooking.spawn(async move { kitchen.cook(order).await });
            }
            Some(cooked) = cooking.join_next() => {
                cooked.expect("cocinar no entra en pánico");
            }
            () = kitchen.bell() => kitchen.open(),
        }
    }
    cooking.join_all().await;
}

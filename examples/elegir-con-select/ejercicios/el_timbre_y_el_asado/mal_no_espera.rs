//! Cree que las tareas que quedan acaban solas.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::Kitchen;

pub async fn serve(kitchen: Arc<Kitchen>) {
    let mut cooking = JoinSet::new();
    loop {
        tokio::select! {
            order = kitchen.next_order() => match order {
                Some(order) => {
                    let kitchen = kitchen.clone();
                    cooking.spawn(async move { kitchen.cook(order).await });
                }
                None => return,
            },
            () = kitchen.bell() => kitchen.open(),
        }
    }
}

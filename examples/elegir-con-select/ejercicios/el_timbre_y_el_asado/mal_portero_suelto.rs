//! Cree que una tarea que no se espera acaba con quien la lanzó.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::Kitchen;

pub async fn serve(kitchen: Arc<Kitchen>) {
    let door = kitchen.clone();
    tokio::spawn(async move {
        loop {
            door.bell().await;
            door.open();
        }
    });
    let mut cooking = JoinSet::new();
    while let Some(order) = kitchen.next_order().await {
        let kitchen = kitchen.clone();
        cooking.spawn(async move { kitchen.cook(order).await });
        if cooking.len() == 2 {
            cooking.join_next().await;
        }
    }
    cooking.join_all().await;
}

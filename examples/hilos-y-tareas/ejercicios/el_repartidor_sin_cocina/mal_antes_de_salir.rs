//! Cree que el repartidor puede salir con la pizza hecha.

use std::sync::Arc;

use super::kitchen::Kitchen;

pub async fn deliver(kitchen: Arc<Kitchen>) -> Option<u32> {
    let pizza = kitchen.cook().await;
    kitchen.ride(move || pizza).await
}

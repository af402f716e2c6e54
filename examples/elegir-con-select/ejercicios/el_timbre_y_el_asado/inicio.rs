//! Cocina los pedidos y abre la puerta.

use std::sync::Arc;

use super::kitchen::Kitchen;

pub async fn serve(kitchen: Arc<Kitchen>) {
    loop {
        tokio::select! {
            order = kitchen.next_order() => match order {
                Some(order) => kitchen.cook(order).await,
                None => return,
            },
            () = kitchen.bell() => kitchen.open(),
        }
    }
}

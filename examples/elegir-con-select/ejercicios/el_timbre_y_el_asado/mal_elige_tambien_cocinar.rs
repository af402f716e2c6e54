//! Cree que el plato y el timbre se eligen igual que el pedido y el timbre.

use std::sync::Arc;

use super::kitchen::Kitchen;

pub async fn serve(kitchen: Arc<Kitchen>) {
    loop {
        tokio::select! {
            order = kitchen.next_order() => match order {
                Some(order) => tokio::select! {
                    () = kitchen.cook(order) => {}
                    () = kitchen.bell() => kitchen.open(),
                },
                None => return,
            },
            () = kitchen.bell() => kitchen.open(),
        }
    }
}

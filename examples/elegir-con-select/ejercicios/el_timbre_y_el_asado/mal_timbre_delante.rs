//! Cree que basta con mirar el timbre antes que los pedidos.

use std::sync::Arc;

use super::kitchen::Kitchen;

pub async fn serve(kitchen: Arc<Kitchen>) {
    loop {
        tokio::select! {
            biased;
            () = kitchen.bell() => kitchen.open(),
            order = kitchen.next_order() => match order {
                Some(order) => kitchen.cook(order).await,
                None => return,
            },
        }
    }
}

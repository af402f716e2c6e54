//! Cree que una tarea por pedido no tiene límite que respetar.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::Kitchen;

pub async fn serve(kitchen: Arc<Kitchen>) {
    let mut cooking = JoinSet::new();
    let mut open = true;
    while open || !cooking.is_empty() {
        tokio::select! {
            order = kitchen.next_order(), if open => {
                match order {
                    Some(order) => {
                        let kitchen = kitchen.clone();
                        cooking.spawn(async move { kitchen.cook(order).await });
                    }
                    None => open = false,
                }
            }
            Some(cooked) = cooking.join_next() => {
                cooked.expect("cocinar no entra en pánico");
            }
            () = kitchen.bell() => kitchen.open(),
        }
    }
}

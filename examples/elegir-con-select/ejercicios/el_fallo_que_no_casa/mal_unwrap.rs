//! Cree que un plato no falla.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::kitchen::{Kitchen, MENU};

pub async fn serve(kitchen: Arc<Kitchen>) {
    let mut cooking = JoinSet::new();
    for dish in MENU {
        let cook = kitchen.clone();
        cooking.spawn(async move { cook.cook(dish).await });
    }
    loop {
        tokio::select! {
            Some(result) = cooking.join_next() => {
                let dish = result.unwrap().expect("un plato no falla");
                kitchen.bring(&dish);
            }
            else => return,
        }
    }
}

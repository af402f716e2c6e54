//! Cree que para mirar cada resultado hay que hacerlos de uno en uno.

use std::sync::Arc;

use super::kitchen::{Kitchen, MENU};

pub async fn serve(kitchen: Arc<Kitchen>) {
    for dish in MENU {
        match kitchen.cook(dish).await {
            Ok(dish) => kitchen.bring(&dish),
            Err(reason) => kitchen.refund(&reason),
        }
    }
}

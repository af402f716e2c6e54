//! Cree que lanzarlas es hacerlas.

use std::sync::Arc;

use super::kitchen::Kitchen;

pub async fn cook_all(kitchen: Arc<Kitchen>, menu: Vec<String>) -> usize {
    let mut weight = 0;
    for dish in menu {
        weight += dish.len();
        let kitchen = kitchen.clone();
        tokio::spawn(async move { kitchen.cook(&dish).await });
    }
    tokio::task::yield_now().await;
    weight
}

//! Cree que lo que sobra es la tarea.

use std::sync::Arc;

use super::kitchen::Kitchen;

pub async fn cook_all(kitchen: Arc<Kitchen>, menu: Vec<String>) -> usize {
    let mut weight = 0;
    for dish in &menu {
        weight += kitchen.cook(dish).await;
    }
    weight
}

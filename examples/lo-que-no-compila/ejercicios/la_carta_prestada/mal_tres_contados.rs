//! Cree que la carta tiene siempre tres platos.

use std::sync::Arc;

use super::kitchen::Kitchen;

pub async fn cook_all(kitchen: Arc<Kitchen>, menu: Vec<String>) -> usize {
    let (first, second, third) = tokio::join!(
        kitchen.cook(&menu[0]),
        kitchen.cook(&menu[1]),
        kitchen.cook(&menu[2]),
    );
    first + second + third
}

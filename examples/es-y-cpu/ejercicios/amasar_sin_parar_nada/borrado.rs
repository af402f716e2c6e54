//! Sin amasar.

use std::sync::Arc;

use super::kitchen::Oven;

pub async fn bake(_oven: Arc<Oven>) -> u32 {
    600
}

//! Amasa tres panes y da su peso total.

use std::sync::Arc;

use super::kitchen::Oven;

pub async fn bake(oven: Arc<Oven>) -> u32 {
    let mut weight = 0;
    for loaf in 1..=3 {
        weight += oven.knead(loaf);
    }
    weight
}

//! Sin pelar.

use super::kitchen::Potatoes;

pub async fn peel(_potatoes: &Potatoes) {}

//! Cree que el primero en acabar es el que falla.

use std::sync::Arc;

use super::kitchen::Stove;

pub async fn dinner(stove: Arc<Stove>) -> Result<u32, String> {
    tokio::select! {
        biased;
        first = stove.cook(1) => first,
        second = stove.cook(2) => second,
        third = stove.cook(3) => third,
    }
}

//! Sin leer.

use std::sync::Arc;

use super::kitchen::Oven;

pub async fn watch(_oven: Arc<Oven>) {
    std::future::pending().await
}

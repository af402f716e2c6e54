//! Cree que dejar de esperar a una tarea acaba con ella.

use std::sync::Arc;

use tokio::time::timeout;

use super::kitchen::{LIMIT, Shop};

pub async fn order(shop: Arc<Shop>) -> Option<String> {
    let call = tokio::spawn(async move { shop.send().await.body().await });
    timeout(LIMIT, call).await.ok()?.ok()
}

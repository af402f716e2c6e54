//! Cree que lo único lento es el cuerpo.

use std::sync::Arc;

use tokio::time::timeout;

use super::kitchen::{LIMIT, Shop};

pub async fn order(shop: Arc<Shop>) -> Option<String> {
    let reply = shop.send().await;
    timeout(LIMIT, reply.body()).await.ok()
}

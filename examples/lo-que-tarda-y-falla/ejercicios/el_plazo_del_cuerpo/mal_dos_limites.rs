//! Cree que dos límites de un segundo son un segundo.

use std::sync::Arc;

use tokio::time::timeout;

use super::kitchen::{LIMIT, Shop};

pub async fn order(shop: Arc<Shop>) -> Option<String> {
    let reply = timeout(LIMIT, shop.send()).await.ok()?;
    timeout(LIMIT, reply.body()).await.ok()
}

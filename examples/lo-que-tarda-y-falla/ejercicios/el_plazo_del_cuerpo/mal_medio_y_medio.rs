//! Cree que el segundo se reparte entre las dos partes.

use std::sync::Arc;

use tokio::time::timeout;

use super::kitchen::{LIMIT, Shop};

pub async fn order(shop: Arc<Shop>) -> Option<String> {
    let reply = timeout(LIMIT / 2, shop.send()).await.ok()?;
    timeout(LIMIT / 2, reply.body()).await.ok()
}

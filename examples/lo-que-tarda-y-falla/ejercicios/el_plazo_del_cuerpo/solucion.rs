//! Pide la sopa; `None`, si no llega en un segundo.

use std::sync::Arc;

use tokio::time::timeout;

use super::kitchen::{LIMIT, Shop};

pub async fn order(shop: Arc<Shop>) -> Option<String> {
    let call = async { shop.send().await.body().await };
    timeout(LIMIT, call).await.ok()
}

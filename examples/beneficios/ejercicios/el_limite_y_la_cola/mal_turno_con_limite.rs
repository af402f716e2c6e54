//! Cree que hay que dar un segundo también al turno.

use tokio::time::timeout;

use super::kitchen::{LIMIT, Watch};

pub async fn check(watch: &Watch, service: &str) -> Option<&'static str> {
    let turn = timeout(LIMIT, watch.turns.acquire()).await;
    let _turn = turn.ok()?.unwrap();
    timeout(LIMIT, watch.get(service)).await.ok()
}

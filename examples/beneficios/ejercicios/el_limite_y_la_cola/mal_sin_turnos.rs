//! Cree que los turnos sobran si hay un límite.

use tokio::time::timeout;

use super::kitchen::{LIMIT, Watch};

pub async fn check(watch: &Watch, service: &str) -> Option<&'static str> {
    timeout(LIMIT, watch.get(service)).await.ok()
}

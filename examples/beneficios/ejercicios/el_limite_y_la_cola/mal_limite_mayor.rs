//! Cree que el límite se queda corto.

use tokio::time::timeout;

use super::kitchen::{LIMIT, Watch};

pub async fn check(watch: &Watch, service: &str) -> Option<&'static str> {
    let answer = async {
        let _turn = watch.turns.acquire().await.unwrap();
        watch.get(service).await
    };
    timeout(5 * LIMIT, answer).await.ok()
}

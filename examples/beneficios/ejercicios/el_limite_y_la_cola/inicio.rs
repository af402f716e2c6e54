//! Pregunta a un servicio; `None` si tarda demasiado.

use tokio::time::timeout;

use super::kitchen::{LIMIT, Watch};

pub async fn check(watch: &Watch, service: &str) -> Option<&'static str> {
    let answer = async {
        let _turn = watch.turns.acquire().await.unwrap();
        watch.get(service).await
    };
    timeout(LIMIT, answer).await.ok()
}

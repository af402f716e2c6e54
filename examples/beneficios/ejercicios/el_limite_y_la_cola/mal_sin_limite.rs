//! Cree que con turnos no hace falta un límite.

use super::kitchen::Watch;

pub async fn check(watch: &Watch, service: &str) -> Option<&'static str> {
    let _turn = watch.turns.acquire().await.unwrap();
    Some(watch.get(service).await)
}

//! Cree que el reloj de la prueba es el de la pared.

use std::time::{Duration, Instant};

use tokio::time::timeout;

use super::kitchen::Oven;

pub async fn test(oven: &Oven) -> Result<(), String> {
    oven.start(60);
    let start = Instant::now();
    let limit = Duration::from_secs(100);
    if timeout(limit, oven.bell()).await.is_err() {
        return Err("no avisa".to_owned());
    }
    match start.elapsed().as_secs() {
        60 => Ok(()),
        other => Err(format!("avisa a los {other} segundos")),
    }
}

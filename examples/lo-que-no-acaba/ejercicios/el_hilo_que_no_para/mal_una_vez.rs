//! Cree que si lee una vez ya no hay que pararlo.

use std::sync::Arc;

use tokio::task::spawn_blocking;

use super::kitchen::Sensor;

pub async fn hottest(sensor: Arc<Sensor>) -> u32 {
    spawn_blocking(move || sensor.read()).await.unwrap()
}

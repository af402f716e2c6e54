//! Cree que el hilo acaba si se le espera.

use std::sync::Arc;

use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

use super::kitchen::{Sensor, TIMES};

pub async fn hottest(sensor: Arc<Sensor>) -> u32 {
    let (readings_tx, mut readings_rx) = mpsc::channel(1);
    let reading = spawn_blocking(move || {
        loop {
            let _ = readings_tx.blocking_send(sensor.read());
        }
    });
    let mut hottest = 0;
    for _ in 0..TIMES {
        hottest = hottest.max(readings_rx.recv().await.unwrap());
    }
    drop(readings_rx);
    let _ = reading.await;
    hottest
}

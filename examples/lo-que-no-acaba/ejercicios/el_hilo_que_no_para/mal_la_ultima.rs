//! Cree que la última es la más alta, y que medir de más no cuesta.

use std::sync::Arc;

use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

use super::kitchen::{Sensor, TIMES};

pub async fn hottest(sensor: Arc<Sensor>) -> u32 {
    let (readings_tx, mut readings_rx) = mpsc::channel(TIMES + 1);
    spawn_blocking(move || {
        for _ in 0..TIMES + 1 {
            let _ = readings_tx.blocking_send(sensor.read());
        }
    });
    let mut last = 0;
    while let Some(reading) = readings_rx.recv().await {
        last = reading;
    }
    last
}

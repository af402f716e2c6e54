//! La temperatura más alta de unas cuantas.

use std::sync::Arc;

use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

use super::kitchen::{Sensor, TIMES};

pub async fn hottest(sensor: Arc<Sensor>) -> u32 {
    let (readings_tx, mut readings_rx) = mpsc::channel(1);
    spawn_blocking(move || {
        // El canal cerrado es quien le dice que acabe.
        while readings_tx.blocking_send(sensor.read()).is_ok() {}
    });
    let mut hottest = 0;
    for _ in 0..TIMES {
        let reading = readings_rx.recv().await.expect("el hilo sigue");
        hottest = hottest.max(reading);
    }
    hottest
}

//! Cree que un aviso que se queda puesto es una variable que se mira cada poco.

use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::time::Duration;

pub fn new_alarm() -> AtomicBool {
    AtomicBool::new(false)
}

pub async fn wait_alarm(alarm: &AtomicBool) {
    while !alarm.load(SeqCst) {
        tokio::time::sleep(Duration::from_millis(3)).await;
    }
}

pub async fn evacuate(alarm: &AtomicBool) {
    alarm.store(true, SeqCst);
}

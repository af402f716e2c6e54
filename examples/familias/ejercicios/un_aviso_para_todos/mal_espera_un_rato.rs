//! Cree que con esperar bastante ya habrá sonado.

use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::time::Duration;

pub fn new_alarm() -> AtomicBool {
    AtomicBool::new(false)
}

pub async fn wait_alarm(alarm: &AtomicBool) {
    if !alarm.load(SeqCst) {
        tokio::time::sleep(Duration::from_secs(60)).await;
    }
}

pub async fn evacuate(alarm: &AtomicBool) {
    alarm.store(true, SeqCst);
}

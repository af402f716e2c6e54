//! Abrir la puerta, y esperar a que se abra.

use std::sync::atomic::Ordering::SeqCst;

use super::kitchen::Door;

pub async fn open(door: &Door) {
    door.flag.store(true, SeqCst);
    door.notify.notify_waiters();
}

pub async fn enter(door: &Door) {
    let notified = door.notify.notified();
    if !door.flag.load(SeqCst) {
        notified.await;
    }
}

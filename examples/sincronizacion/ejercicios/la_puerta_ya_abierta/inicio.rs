//! Abrir la puerta, y esperar a que se abra.

use super::kitchen::Door;

pub async fn open(door: &Door) {
    door.notify.notify_waiters();
}

pub async fn enter(door: &Door) {
    door.notify.notified().await;
}

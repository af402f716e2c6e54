//! Cree que quien ve la puerta cerrada puede pasar igual.

use std::sync::atomic::Ordering::SeqCst;

use super::kitchen::Door;

pub async fn open(door: &Door) {
    door.flag.store(true, SeqCst);
    door.notify.notify_waiters();
}

pub async fn enter(door: &Door) {
    if door.flag.load(SeqCst) {
        door.notify.notified().await;
    }
}

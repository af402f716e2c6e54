//! Cree que `notify_waiters` avisa también a quien llega después.

use tokio::sync::Notify;

pub fn new_alarm() -> Notify {
    Notify::new()
}

pub async fn wait_alarm(alarm: &Notify) {
    alarm.notified().await;
}

pub async fn evacuate(alarm: &Notify) {
    alarm.notify_waiters();
    alarm.notify_waiters();
}

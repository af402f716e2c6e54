//! Cree que `notify_one` guarda el aviso para todos.

use super::kitchen::Door;

pub async fn open(door: &Door) {
    door.notify.notify_one();
}

pub async fn enter(door: &Door) {
    door.notify.notified().await;
}

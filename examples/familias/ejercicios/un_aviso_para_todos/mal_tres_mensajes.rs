//! Cree que basta con un mensaje por mesa.

use tokio::sync::Semaphore;

pub fn new_alarm() -> Semaphore {
    Semaphore::new(0)
}

pub async fn wait_alarm(alarm: &Semaphore) {
    alarm.acquire().await.unwrap().forget();
}

pub async fn evacuate(alarm: &Semaphore) {
    alarm.add_permits(3);
}

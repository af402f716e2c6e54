//! Cree que un mutex libre es una alarma.

use tokio::sync::Mutex;

pub fn new_alarm() -> Mutex<bool> {
    Mutex::new(false)
}

pub async fn wait_alarm(alarm: &Mutex<bool>) {
    let _alarm = alarm.lock().await;
}

pub async fn evacuate(alarm: &Mutex<bool>) {
    *alarm.lock().await = true;
}

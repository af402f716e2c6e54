//! La alarma: crearla, esperarla y darla.

use tokio::sync::watch;

pub type Alarm = watch::Sender<bool>;

pub fn new_alarm() -> Alarm {
    watch::Sender::new(false)
}

pub async fn wait_alarm(alarm: &Alarm) {
    let mut alarm = alarm.subscribe();
    let _seen = alarm.wait_for(|alarm| *alarm).await;
}

pub async fn evacuate(alarm: &Alarm) {
    alarm.send_replace(true);
}

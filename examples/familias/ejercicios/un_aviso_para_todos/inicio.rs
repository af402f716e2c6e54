//! La alarma: crearla, esperarla y darla.

use tokio::sync::{Mutex, mpsc};

pub struct Alarm {
    sender: mpsc::Sender<()>,
    receiver: Mutex<mpsc::Receiver<()>>,
}

pub fn new_alarm() -> Alarm {
    let (sender, receiver) = mpsc::channel(1);
    Alarm {
        sender,
        receiver: Mutex::new(receiver),
    }
}

pub async fn wait_alarm(alarm: &Alarm) {
    alarm.receiver.lock().await.recv().await;
}

pub async fn evacuate(alarm: &Alarm) {
    alarm
        .sender
        .send(())
        .await
        .expect("el receptor está en la alarma");
}

//! Cree que primero se duerme y después se pasa.

use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::sleep;

pub struct Limiter {
    turn: Mutex<()>,
}

impl Limiter {
    pub fn new() -> Limiter {
        Limiter {
            turn: Mutex::new(()),
        }
    }

    pub async fn wait(&self) {
        let _turn = self.turn.lock().await;
        sleep(Duration::from_millis(200)).await;
    }
}

//! Cree que el hueco es de un segundo.

use std::sync::Mutex;
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

pub struct Limiter {
    next: Mutex<Instant>,
}

impl Limiter {
    pub fn new() -> Limiter {
        Limiter {
            next: Mutex::new(Instant::now()),
        }
    }

    pub async fn wait(&self) {
        let mine = {
            let mut next = self.next.lock().unwrap();
            let mine = Instant::now().max(*next);
            *next = mine + Duration::from_secs(1);
            mine
        };
        sleep_until(mine).await;
    }
}

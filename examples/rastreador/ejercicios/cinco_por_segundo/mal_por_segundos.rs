//! Cree que un segundo empieza cuando lo dice el reloj.

use std::sync::Mutex;
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

pub struct Limiter {
    start: Instant,
    /// El segundo por el que va, y las que han pasado en él.
    now: Mutex<(u64, u32)>,
}

impl Limiter {
    pub fn new() -> Limiter {
        Limiter {
            start: Instant::now(),
            now: Mutex::new((0, 0)),
        }
    }

    pub async fn wait(&self) {
        loop {
            let second = self.start.elapsed().as_secs();
            {
                let mut now = self.now.lock().unwrap();
                if now.0 != second {
                    *now = (second, 0);
                }
                if now.1 < 5 {
                    now.1 += 1;
                    return;
                }
            }
            let next = Duration::from_secs(second + 1);
            sleep_until(self.start + next).await;
        }
    }
}

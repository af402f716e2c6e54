//! Deja pasar cinco por segundo.

use std::sync::Mutex;
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

const GAP: Duration = Duration::from_millis(200);

pub struct Limiter {
    /// La hora del siguiente hueco.
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
            let mut next = self.next.lock().expect("nadie entra en pánico");
            let mine = Instant::now().max(*next);
            *next = mine + GAP;
            mine
        };
        // Sin el mutex: quien se va mientras duerme no retiene a nadie.
        sleep_until(mine).await;
    }
}

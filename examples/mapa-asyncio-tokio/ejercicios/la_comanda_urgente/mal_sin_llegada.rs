//! Cree que `Reverse` también respeta el orden de llegada.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Mutex;

use tokio::sync::Notify;

#[derive(Default)]
pub struct Orders {
    heap: Mutex<BinaryHeap<Reverse<(u32, u32)>>>,
    arrived: Notify,
}

impl Orders {
    pub fn put(&self, urgency: u32, dish: u32) {
        self.heap.lock().unwrap().push(Reverse((urgency, dish)));
        self.arrived.notify_one();
    }

    pub async fn take(&self) -> u32 {
        loop {
            let next = self.heap.lock().unwrap().pop();
            if let Some(Reverse((_, dish))) = next {
                return dish;
            }
            self.arrived.notified().await;
        }
    }
}

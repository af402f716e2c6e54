//! Cree que el número de llegada es cuántas están esperando.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Mutex;

use tokio::sync::Notify;

/// La urgencia, el número de llegada y el plato.
type Order = (u32, u32, u32);

#[derive(Default)]
pub struct Orders {
    /// Las que esperan.
    waiting: Mutex<BinaryHeap<Reverse<Order>>>,
    arrived: Notify,
}

impl Orders {
    pub fn put(&self, urgency: u32, dish: u32) {
        let mut waiting = self.waiting.lock().unwrap();
        let number = waiting.len() as u32;
        waiting.push(Reverse((urgency, number, dish)));
        self.arrived.notify_one();
    }

    pub async fn take(&self) -> u32 {
        loop {
            let next = self.waiting.lock().unwrap().pop();
            if let Some(Reverse((_, _, dish))) = next {
                return dish;
            }
            self.arrived.notified().await;
        }
    }
}

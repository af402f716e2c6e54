//! Cree que solo hay que avisar cuando la cola estaba vacía.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Mutex;

use tokio::sync::Notify;

/// La urgencia, el número de llegada y el plato.
type Order = (u32, u32, u32);

#[derive(Default)]
pub struct Orders {
    /// Cuántas han llegado, y las que esperan.
    waiting: Mutex<(u32, BinaryHeap<Reverse<Order>>)>,
    arrived: Notify,
}

impl Orders {
    pub fn put(&self, urgency: u32, dish: u32) {
        let mut waiting = self.waiting.lock().unwrap();
        waiting.0 += 1;
        let number = waiting.0;
        waiting.1.push(Reverse((urgency, number, dish)));
        if waiting.1.len() == 1 {
            self.arrived.notify_one();
        }
    }

    pub async fn take(&self) -> u32 {
        loop {
            let next = self.waiting.lock().unwrap().1.pop();
            if let Some(Reverse((_, _, dish))) = next {
                return dish;
            }
            self.arrived.notified().await;
        }
    }
}

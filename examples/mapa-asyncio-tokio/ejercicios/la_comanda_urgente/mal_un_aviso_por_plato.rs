//! Cree que hay un aviso guardado por cada plato.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Mutex;

use tokio::sync::Notify;

type Order = (u32, u32, u32);

#[derive(Default)]
pub struct Orders {
    waiting: Mutex<(u32, BinaryHeap<Reverse<Order>>)>,
    arrived: Notify,
}

impl Orders {
    pub fn put(&self, urgency: u32, dish: u32) {
        let mut waiting = self.waiting.lock().unwrap();
        waiting.0 += 1;
        let number = waiting.0;
        waiting.1.push(Reverse((urgency, number, dish)));
        self.arrived.notify_one();
    }

    pub async fn take(&self) -> u32 {
        self.arrived.notified().await;
        let next = self.waiting.lock().unwrap().1.pop();
        next.unwrap().0.2
    }
}

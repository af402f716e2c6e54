//! Cree que mirar cada milisegundo es enterarse en cuanto llega.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Mutex;
use std::time::Duration;

type Order = (u32, u32, u32);

#[derive(Default)]
pub struct Orders {
    waiting: Mutex<(u32, BinaryHeap<Reverse<Order>>)>,
}

impl Orders {
    pub fn put(&self, urgency: u32, dish: u32) {
        let mut waiting = self.waiting.lock().unwrap();
        waiting.0 += 1;
        let number = waiting.0;
        waiting.1.push(Reverse((urgency, number, dish)));
    }

    pub async fn take(&self) -> u32 {
        loop {
            let next = self.waiting.lock().unwrap().1.pop();
            if let Some(Reverse((_, _, dish))) = next {
                return dish;
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
}

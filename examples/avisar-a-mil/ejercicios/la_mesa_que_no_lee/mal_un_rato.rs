//! Cree que esperarla un rato no molesta a nadie.

use std::time::Duration;

use tokio::sync::Mutex;
use tokio::sync::mpsc::{self, Sender};
use tokio::time::timeout;

use super::kitchen::{Listener, ROOM};

pub struct Board {
    tables: Mutex<Vec<Sender<u32>>>,
}

impl Board {
    pub fn new() -> Board {
        Board {
            tables: Mutex::default(),
        }
    }

    pub fn join(&self) -> Listener {
        let (news_tx, news_rx) = mpsc::channel(ROOM);
        self.tables.try_lock().unwrap().push(news_tx);
        news_rx
    }

    pub async fn publish(&self, news: u32) {
        let mut tables = self.tables.lock().await;
        let mut left = Vec::new();
        for table in tables.drain(..) {
            let limit = Duration::from_millis(50);
            if let Ok(Ok(())) = timeout(limit, table.send(news)).await {
                left.push(table);
            }
        }
        *tables = left;
    }
}

//! Cree que con sitio para todos nadie espera.

use std::sync::Mutex;

use tokio::sync::mpsc::{self, Sender};

use super::kitchen::Listener;

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
        let (news_tx, news_rx) = mpsc::channel(100_000);
        self.tables.lock().unwrap().push(news_tx);
        news_rx
    }

    pub async fn publish(&self, news: u32) {
        for table in self.tables.lock().unwrap().iter() {
            let _ = table.try_send(news);
        }
    }
}

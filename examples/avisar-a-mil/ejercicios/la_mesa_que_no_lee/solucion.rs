//! Avisa a todas las mesas.

use std::sync::Mutex;

use tokio::sync::mpsc::{self, Sender};

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

    /// Apunta una mesa.
    pub fn join(&self) -> Listener {
        let (news_tx, news_rx) = mpsc::channel(ROOM);
        let mut tables = self.tables.lock().expect("nadie entra en pánico");
        tables.push(news_tx);
        news_rx
    }

    /// Envía un aviso a todas, y deja a la que no tiene sitio.
    pub async fn publish(&self, news: u32) {
        let mut tables = self.tables.lock().expect("lo mismo");
        tables.retain(|table| table.try_send(news).is_ok());
    }
}

//! Sin avisar.

use super::kitchen::Listener;

pub struct Board;

impl Board {
    pub fn new() -> Board {
        Board
    }

    pub fn join(&self) -> Listener {
        tokio::sync::mpsc::channel(1).1
    }

    pub async fn publish(&self, _news: u32) {}
}

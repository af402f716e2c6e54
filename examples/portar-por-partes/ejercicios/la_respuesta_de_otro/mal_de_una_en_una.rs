//! Cree que lo seguro es que pregunte uno cada vez.

use std::sync::Arc;

use tokio::sync::Mutex;

use super::kitchen::{Gone, Line};

pub struct Client {
    line: Arc<Line>,
    next: Mutex<u32>,
}

impl Client {
    pub fn new(line: Arc<Line>) -> Client {
        Client {
            line,
            next: Mutex::new(0),
        }
    }

    pub async fn ask(&self, text: &str) -> Result<String, Gone> {
        let mut next = self.next.lock().await;
        *next += 1;
        self.line.send(*next, text).await;
        Ok(self.line.receive().await.ok_or(Gone)?.1)
    }
}

//! Pregunta por la línea.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

use super::kitchen::{Gone, Line};

pub struct Client {
    line: Arc<Line>,
    next: AtomicU32,
}

impl Client {
    pub fn new(line: Arc<Line>) -> Client {
        Client {
            line,
            next: AtomicU32::new(0),
        }
    }

    pub async fn ask(&self, text: &str) -> Result<String, Gone> {
        let id = self.next.fetch_add(1, Relaxed);
        self.line.send(id, text).await;
        let (_id, reply) = self.line.receive().await.ok_or(Gone)?;
        Ok(reply)
    }
}

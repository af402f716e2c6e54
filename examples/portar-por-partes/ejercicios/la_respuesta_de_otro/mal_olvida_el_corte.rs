//! Cree que tras el corte ya no preguntará nadie.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::sync::{Arc, Mutex};

use tokio::sync::oneshot;

use super::kitchen::{Gone, Line};

type Waiting = Arc<Mutex<HashMap<u32, oneshot::Sender<String>>>>;

pub struct Client {
    line: Arc<Line>,
    next: AtomicU32,
    waiting: Waiting,
}

impl Client {
    pub fn new(line: Arc<Line>) -> Client {
        let waiting = Waiting::default();
        let (reader, asked) = (line.clone(), waiting.clone());
        tokio::spawn(async move {
            while let Some((id, reply)) = reader.receive().await {
                let asker = asked.lock().unwrap().remove(&id);
                if let Some(asker) = asker {
                    let _ = asker.send(reply);
                }
            }
            asked.lock().unwrap().clear();
        });
        Client {
            line,
            next: AtomicU32::new(0),
            waiting,
        }
    }

    pub async fn ask(&self, text: &str) -> Result<String, Gone> {
        let id = self.next.fetch_add(1, Relaxed);
        let (asker, reply) = oneshot::channel();
        self.waiting.lock().unwrap().insert(id, asker);
        self.line.send(id, text).await;
        reply.await.map_err(|_| Gone)
    }
}

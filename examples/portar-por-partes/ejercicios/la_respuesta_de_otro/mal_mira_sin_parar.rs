//! Cree que esperar lo suyo es mirar cada milisegundo si alguien lo ha leído.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::kitchen::{Gone, Line};

pub struct Client {
    line: Arc<Line>,
    next: AtomicU32,
    gone: Arc<AtomicBool>,
    read: Arc<Mutex<HashMap<u32, String>>>,
}

impl Client {
    pub fn new(line: Arc<Line>) -> Client {
        let client = Client {
            line: line.clone(),
            next: AtomicU32::new(0),
            gone: Arc::default(),
            read: Arc::default(),
        };
        let (gone, read) = (client.gone.clone(), client.read.clone());
        tokio::spawn(async move {
            while let Some((id, reply)) = line.receive().await {
                read.lock().unwrap().insert(id, reply);
            }
            gone.store(true, SeqCst);
        });
        client
    }

    pub async fn ask(&self, text: &str) -> Result<String, Gone> {
        let id = self.next.fetch_add(1, SeqCst);
        self.line.send(id, text).await;
        while !self.gone.load(SeqCst) {
            if let Some(reply) = self.read.lock().unwrap().remove(&id) {
                return Ok(reply);
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        Err(Gone)
    }
}

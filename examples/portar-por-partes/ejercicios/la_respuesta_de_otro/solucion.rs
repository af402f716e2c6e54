//! Pregunta por la línea.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::sync::{Arc, Mutex};

use tokio::sync::oneshot;

use super::kitchen::{Gone, Line};

/// Quién espera la respuesta de cada número; nada, si la línea se cortó.
type Waiting = Arc<Mutex<Option<HashMap<u32, oneshot::Sender<String>>>>>;

pub struct Client {
    line: Arc<Line>,
    next: AtomicU32,
    waiting: Waiting,
}

/// El único que lee: da a cada uno la suya.
async fn share_out(line: Arc<Line>, waiting: Waiting) {
    while let Some((id, reply)) = line.receive().await {
        let mut waiting = waiting.lock().expect("nadie entra en pánico");
        let asker = waiting.as_mut().and_then(|it| it.remove(&id));
        if let Some(asker) = asker {
            // Si se ha ido, ya no le interesa.
            let _ = asker.send(reply);
        }
    }
    // Al soltar los emisores, a quien espera le llega un fallo.
    waiting.lock().expect("lo mismo").take();
}

impl Client {
    pub fn new(line: Arc<Line>) -> Client {
        let waiting: Waiting = Arc::new(Mutex::new(Some(HashMap::new())));
        tokio::spawn(share_out(line.clone(), waiting.clone()));
        Client {
            line,
            next: AtomicU32::new(0),
            waiting,
        }
    }

    pub async fn ask(&self, text: &str) -> Result<String, Gone> {
        let id = self.next.fetch_add(1, Relaxed);
        let (asker, reply) = oneshot::channel();
        {
            // Se apunta antes de enviar: la respuesta puede ser muy rápida.
            let mut waiting = self.waiting.lock().expect("lo mismo");
            waiting.as_mut().ok_or(Gone)?.insert(id, asker);
        }
        self.line.send(id, text).await;
        reply.await.map_err(|_| Gone)
    }
}

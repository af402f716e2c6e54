//! El correo.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use ejercicios::{Gauge, Result, ends, ensure, paused};

use super::attempt;

#[derive(Default)]
pub struct Mail {
    /// Lo que tarda un envío.
    takes: Duration,
    sending: Gauge,
    sent: Mutex<Vec<u32>>,
}

impl Mail {
    pub async fn send(&self, table: u32) {
        let _inside = self.sending.enter();
        tokio::time::sleep(self.takes).await;
        self.sent.lock().unwrap().push(table);
    }
}

pub fn check() -> Result<()> {
    close(Duration::from_millis(100))?;
    // Otro día el correo va lento.
    close(Duration::from_secs(60))
}

fn close(takes: Duration) -> Result<()> {
    let mail = Arc::new(Mail {
        takes,
        ..Mail::default()
    });
    paused(async {
        let left = || "se quedó esperando a una tarea que no acaba".to_owned();
        ends(attempt::close_table(4, mail.clone()), left).await
    })?;
    let sent = mail.sent.lock().unwrap().clone();
    let started = mail.sending.entered();
    ensure!(
        started > 0,
        "el programa acabó y el envío ni había empezado: no hay recibo"
    );
    ensure!(
        started == 1,
        "el mismo recibo se empezó a enviar {started} veces"
    );
    ensure!(
        !sent.is_empty(),
        "el programa acabó con el recibo a medias: se empezó a enviar y nadie \
         esperó a que terminara"
    );
    ensure!(
        sent == [4],
        "se enviaron los recibos {sent:?}, y es el de la 4"
    );
    Ok(())
}

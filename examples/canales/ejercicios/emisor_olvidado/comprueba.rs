//! Los camareros, y el canal con el que hablan con la cocina.

use std::sync::Mutex;
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::sync::mpsc::{self, Receiver, Sender, WeakSender};

use super::attempt;

static CHANNEL: Mutex<Option<WeakSender<u32>>> = Mutex::new(None);
static LOST: Mutex<u32> = Mutex::new(0);
/// Las mesas que atiende hoy cada camarero, además de las suyas.
static MORE: Mutex<u32> = Mutex::new(0);
static SENT: Gauge = Gauge::new();

/// El canal de las comandas.
pub fn orders() -> (Sender<u32>, Receiver<u32>) {
    let (orders_tx, orders_rx) = mpsc::channel(2);
    *CHANNEL.lock().unwrap() = Some(orders_tx.downgrade());
    (orders_tx, orders_rx)
}

/// El camarero atiende sus mesas, que no son siempre las mismas, y se va.
pub async fn wait_tables(waiter: u32, orders_tx: Sender<u32>) {
    let tables = waiter + *MORE.lock().unwrap();
    for table in 1..=tables {
        tokio::time::sleep(Duration::from_millis(10)).await;
        let _inside = SENT.enter();
        if orders_tx.send(10 * waiter + table).await.is_err() {
            *LOST.lock().unwrap() += 1;
        }
    }
}

async fn day(more: u32) -> Result<()> {
    *MORE.lock().unwrap() = more;
    *CHANNEL.lock().unwrap() = None;
    let before = SENT.entered();
    let left = || {
        let weak = CHANNEL.lock().unwrap();
        let alive = weak.as_ref().map_or(0, WeakSender::strong_count);
        format!(
            "se quedó esperando: los camareros enviaron {} y se fueron, y {} \
             nada",
            counted(SENT.entered() - before, "# comanda", "# comandas"),
            counted(
                alive,
                "queda vivo # emisor que no envía",
                "quedan vivos # emisores que no envían"
            )
        )
    };
    let mut orders = ends(attempt::serve(), left).await?;
    orders.sort_unstable();
    let lost = *LOST.lock().unwrap();
    ensure!(
        CHANNEL.lock().unwrap().is_some(),
        "no abriste el canal, y nadie trajo comandas"
    );
    ensure!(
        lost == 0,
        "{} cuando el canal ya estaba cerrado",
        counted(
            lost,
            "se perdió # comanda: se envió",
            "se perdieron # comandas: se enviaron"
        )
    );
    let due = (1..=3).flat_map(|waiter| {
        (1..=waiter + more).map(move |table| 10 * waiter + table)
    });
    let due: Vec<u32> = due.collect();
    ensure!(
        orders == due,
        "la cocina recibió {} de {}: se fue sin esperar al resto",
        counted(orders.len(), "# comanda", "# comandas"),
        due.len()
    );
    Ok(())
}

pub fn check() -> Result<()> {
    paused(async {
        day(0).await?;
        // Otro día traen más: contarlas no vale.
        day(1).await
    })
}

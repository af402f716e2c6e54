//! Cuatro mesas: una que calla, una a medio servir, una que no para y una que
//! cuelga.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

use super::attempt;

const CLOSE: Duration = Duration::from_millis(500);

#[derive(Default)]
struct Log {
    taken: Gauge,
    late: Gauge,
    served: Gauge,
}

pub struct Table {
    log: Arc<Log>,
    start: Instant,
    /// Cada cuánto pide, y cuántas veces antes de callarse.
    every: u64,
    orders: usize,
    /// Lo que tarda en servirse.
    takes: u64,
    /// Si cuelga tras el último pedido.
    hangs: bool,
}

impl Table {
    /// Espera el siguiente pedido; soltarlo no pierde ninguno.
    pub async fn next_order(&mut self) -> Option<usize> {
        let number = self.log.taken.entered();
        if number == self.orders {
            if std::mem::take(&mut self.hangs) {
                sleep(Duration::from_millis(self.every)).await;
                return None;
            }
            std::future::pending::<()>().await;
        }
        if self.every > 0 {
            sleep(Duration::from_millis(self.every)).await;
        }
        let _one = self.log.taken.enter();
        if self.start.elapsed() >= CLOSE {
            let _late = self.log.late.enter();
        }
        Some(number)
    }

    /// Lo sirve.
    pub async fn answer(&mut self, _order: usize) {
        sleep(Duration::from_millis(self.takes)).await;
        let _one = self.log.served.enter();
    }
}

/// Cuándo deja a esa mesa.
async fn table(
    who: &str,
    every: u64,
    orders: usize,
    takes: u64,
    hangs: bool,
) -> Result<u128> {
    let log = Arc::new(Log::default());
    let closing = CancellationToken::new();
    let start = Instant::now();
    let table = Table {
        log: log.clone(),
        start,
        every,
        orders,
        takes,
        hangs,
    };
    let close = closing.clone();
    tokio::spawn(async move {
        sleep(CLOSE).await;
        close.cancel();
    });
    let stuck = || {
        format!("se pidió el cierre, y sigue esperando a {who}, que no cuelga")
    };
    let attended = attempt::attend(table, closing.clone());
    ends(attended, stuck).await?;
    let took = start.elapsed().as_millis();
    let (taken, served) = (log.taken.entered(), log.served.entered());
    ensure!(taken > 0, "no se atendió a {who}");
    let late = log.late.entered();
    ensure!(
        late == 0,
        "con el cierre pedido, tomó {} más a {who}",
        counted(late, "# pedido", "# pedidos")
    );
    ensure!(
        taken == served,
        "se cortó a medias la respuesta a {who}: pedidos tomados, {taken}; \
         servidos, {served}"
    );
    Ok(took)
}

pub fn check() -> Result<()> {
    paused(async {
        for (who, every, orders, takes, due) in [
            ("la mesa que calla", 100, 1, 50, 500),
            ("la mesa a medio servir", 100, 1, 900, 1000),
            ("la mesa que no para", 0, 50, 40, 520),
        ] {
            let took = table(who, every, orders, takes, false).await?;
            ensure!(
                took == due,
                "el cierre se pidió a los 500 ms, y dejó a {who} a los {took} \
                 y no a los {due}"
            );
        }
        let took = table("la mesa que cuelga", 100, 1, 50, true).await?;
        ensure!(
            took == 250,
            "una mesa colgó a los 250 ms, sin cierre, y la dejó a los {took}"
        );
        Ok(())
    })
}

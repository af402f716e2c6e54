//! La caja, y una tarjeta que a veces no pasa.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, bail, counted, ends, ensure, paused};
use tokio::time::sleep;

use super::attempt;

pub const TABLES: u32 = 4;

#[derive(Default)]
pub struct Bank {
    declined: Option<u32>,
    opened: Gauge,
    charged: Gauge,
    closing: Gauge,
    closed: Gauge,
    /// Los cobros con la caja ya cerrada, o cerrándose.
    late: Gauge,
}

impl Bank {
    pub async fn open(self: &Arc<Self>) -> Till {
        let _one = self.opened.enter();
        Till(self.clone())
    }
}

/// La caja abierta.
pub struct Till(Arc<Bank>);

impl Till {
    /// Cobra una mesa, y dice cuánto.
    pub async fn charge(&self, table: u32) -> Result<u32, String> {
        sleep(Duration::from_millis(20 * u64::from(table))).await;
        if self.0.declined == Some(table) {
            return Err(refusal(table));
        }
        let _one = self.0.charged.enter();
        if self.0.closing.entered() > 0 {
            let _late = self.0.late.enter();
        }
        Ok(10 * table)
    }

    /// Envía lo cobrado al banco.
    pub async fn close(&self) {
        let _closing = self.0.closing.enter();
        sleep(Duration::from_millis(50)).await;
        let _one = self.0.closed.enter();
    }
}

fn refusal(table: u32) -> String {
    format!("la tarjeta de la mesa {table} no pasa")
}

type Said = Result<u32, String>;

/// Lo que dijo, y a cuántas mesas se había cobrado.
async fn day(declined: Option<u32>) -> Result<(Said, usize)> {
    let bank = Arc::new(Bank {
        declined,
        ..Bank::default()
    });
    let stuck = || "se quedó esperando, y no queda nada que cobrar".into();
    let said = ends(attempt::charge_all(bank.clone()), stuck).await?;
    let (charged, closed) = (bank.charged.entered(), bank.closed.entered());
    ensure!(charged > 0, "no se cobró a ninguna mesa");
    let still = bank.closing.now();
    // Lo que haya quedado en marcha, que acabe.
    sleep(Duration::from_secs(1)).await;
    let how = match declined {
        Some(table) => format!("la mesa {table} no pagó"),
        None => "pagaron todas".to_owned(),
    };
    let (opened, closing) = (bank.opened.entered(), bank.closing.entered());
    ensure!(closing > 0, "{how} y la caja se quedó abierta");
    ensure!(
        closed > 0 && still == 0,
        "{how}, y al volver la caja todavía se estaba cerrando"
    );
    ensure!(
        opened == 1,
        "{how}, y la caja se abrió {opened} veces y {}",
        counted(closing, "se cerró # vez", "se cerró # veces")
    );
    ensure!(closing == 1, "{how} y la caja se cerró {closing} veces");
    let late = bank.late.entered();
    ensure!(
        late == 0,
        "{how}, y se cobró a {} después de empezar a cerrar la caja",
        counted(late, "# mesa", "# mesas")
    );
    Ok((said, charged))
}

pub fn check() -> Result<()> {
    paused(async {
        let (said, charged) = day(None).await?;
        ensure!(said == Ok(100), "pagaron todas, 100, y dijo {said:?}");
        ensure!(
            charged == TABLES as usize,
            "son {TABLES} mesas, y se cobró a {charged}"
        );
        let (said, _) = day(Some(3)).await?;
        let Err(why) = said else {
            bail!("la mesa 3 no pagó, y dijo {said:?}");
        };
        ensure!(
            why.contains(&refusal(3)),
            "la mesa 3 no pagó, y a quien llamó le llegó otro fallo: «{why}»"
        );
        Ok(())
    })
}

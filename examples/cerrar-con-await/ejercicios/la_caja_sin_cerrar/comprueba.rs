//! La caja, y una tarjeta que a veces no pasa.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, ends, ensure, paused};
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
        sleep(Duration::from_millis(20)).await;
        if self.0.declined == Some(table) {
            return Err(format!("la tarjeta de la mesa {table} no pasa"));
        }
        let _one = self.0.charged.enter();
        Ok(10 * table)
    }

    /// Envía lo cobrado al banco.
    pub async fn close(&self) {
        let _closing = self.0.closing.enter();
        sleep(Duration::from_millis(50)).await;
        let _one = self.0.closed.enter();
    }
}

async fn day(declined: Option<u32>) -> Result<Result<u32, String>> {
    let bank = Arc::new(Bank {
        declined,
        ..Bank::default()
    });
    let stuck = || "se quedó esperando, y no queda nada que cobrar".into();
    let said = ends(attempt::charge_all(bank.clone()), stuck).await?;
    let (charged, closed) = (bank.charged.entered(), bank.closed.entered());
    ensure!(charged > 0, "no se cobró a ninguna mesa");
    let how = match declined {
        Some(table) => format!("la mesa {table} no pagó"),
        None => "pagaron todas".to_owned(),
    };
    let closing = bank.closing.entered();
    ensure!(closing > 0, "{how} y la caja se quedó abierta");
    ensure!(
        closed > 0 && bank.closing.now() == 0,
        "{how}, y al volver la caja todavía se estaba cerrando"
    );
    ensure!(closing == 1, "{how} y la caja se cerró {closing} veces");
    Ok(said)
}

pub fn check() -> Result<()> {
    paused(async {
        let said = day(None).await?;
        ensure!(said == Ok(100), "pagaron todas, 100, y dijo {said:?}");
        let said = day(Some(3)).await?;
        ensure!(said.is_err(), "la mesa 3 no pagó, y dijo {said:?}");
        Ok(())
    })
}

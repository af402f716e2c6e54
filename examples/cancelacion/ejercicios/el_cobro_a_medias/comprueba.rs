//! El banco, y un cliente que se cansa.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, ensure, paused};
use tokio::time::{Instant, sleep, timeout};

use super::attempt;

#[derive(Default)]
pub struct Bank {
    charging: Gauge,
    charged: Gauge,
    /// Los que se apuntan sin haber acabado de cobrar.
    early: Gauge,
    recorded: Gauge,
}

impl Bank {
    pub async fn charge(&self) {
        let _inside = self.charging.enter();
        sleep(Duration::from_millis(100)).await;
        let _one = self.charged.enter();
    }

    pub async fn record(&self) {
        if self.charged.entered() == 0 {
            let _one = self.early.enter();
        }
        sleep(Duration::from_millis(100)).await;
        let _one = self.recorded.enter();
    }
}

pub fn check() -> Result<()> {
    paused(async {
        let bank = Arc::new(Bank::default());
        let start = Instant::now();
        let limit = Duration::from_millis(500);
        let paid = timeout(limit, attempt::pay(bank.clone())).await;
        let took = start.elapsed().as_millis();
        let (charging, recorded) =
            (bank.charging.entered(), bank.recorded.entered());
        ensure!(
            charging > 0,
            "`pay` volvió a los {took} ms, y no se había empezado a cobrar"
        );
        ensure!(charging == 1, "se cobró {charging} veces el mismo pago");
        ensure!(
            bank.early.entered() == 0,
            "se empezó a apuntar un pago que no se había acabado de cobrar"
        );
        ensure!(
            paid.is_ok() && recorded == 1 && took == 200,
            "sin prisas, `pay` volvió a los {took} ms; pagos apuntados, \
             {recorded}, y es uno a los 200"
        );
        // Mientras se apunta, y mientras se cobra.
        for tired in [150, 50] {
            leaves(tired).await?;
        }
        Ok(())
    })
}

/// El cliente que se cansa a los `tired` milisegundos.
async fn leaves(tired: u64) -> Result<()> {
    let bank = Arc::new(Bank::default());
    let limit = Duration::from_millis(tired);
    let paid = timeout(limit, attempt::pay(bank.clone())).await;
    ensure!(
        paid.is_err(),
        "el cliente se cansó a los {tired} ms y `pay` ya había vuelto"
    );
    sleep(Duration::from_secs(1)).await;
    let (charging, charged, recorded) = (
        bank.charging.entered(),
        bank.charged.entered(),
        bank.recorded.entered(),
    );
    ensure!(
        charging == recorded && charged == recorded,
        "el cliente se fue a los {tired} ms; pagos que se empezaron a cobrar, \
         {charging}; cobrados, {charged}; apuntados, {recorded}"
    );
    Ok(())
}

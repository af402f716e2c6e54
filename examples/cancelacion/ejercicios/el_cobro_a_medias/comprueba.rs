//! El banco, y un cliente que se cansa.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, ensure, paused};
use tokio::time::{Instant, sleep, timeout};

use super::attempt;

#[derive(Default)]
pub struct Bank {
    charged: Gauge,
    recorded: Gauge,
}

impl Bank {
    pub async fn charge(&self) {
        let _inside = self.charged.enter();
        sleep(Duration::from_millis(100)).await;
    }

    pub async fn record(&self) {
        sleep(Duration::from_millis(100)).await;
        let _inside = self.recorded.enter();
    }
}

pub fn check() -> Result<()> {
    paused(async {
        let bank = Arc::new(Bank::default());
        let start = Instant::now();
        let limit = Duration::from_millis(500);
        let paid = timeout(limit, attempt::pay(bank.clone())).await;
        let took = start.elapsed().as_millis();
        let (charged, recorded) =
            (bank.charged.entered(), bank.recorded.entered());
        ensure!(charged > 0, "no se cobró nada");
        ensure!(charged == 1, "se cobró {charged} veces el mismo pago");
        ensure!(
            paid.is_ok() && recorded == 1 && took == 200,
            "sin prisas, `pay` volvió a los {took} ms; pagos apuntados, \
             {recorded}, y es uno a los 200"
        );

        let bank = Arc::new(Bank::default());
        let limit = Duration::from_millis(150);
        let paid = timeout(limit, attempt::pay(bank.clone())).await;
        ensure!(
            paid.is_err(),
            "el cliente se cansó a los 150 ms y `pay` no le dejó irse"
        );
        sleep(Duration::from_secs(1)).await;
        let (charged, recorded) =
            (bank.charged.entered(), bank.recorded.entered());
        ensure!(
            charged == recorded,
            "el cliente se fue; pagos cobrados, {charged}; apuntados, \
             {recorded}"
        );
        Ok(())
    })
}

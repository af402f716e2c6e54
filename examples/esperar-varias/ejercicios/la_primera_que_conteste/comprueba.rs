//! Tres proveedores, cada uno a su paso.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, ends, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

/// Lo que tarda cada proveedor, en milisegundos: cada día es otro el que llega
/// antes, y no vale saberlo.
const DAYS: [[u64; 3]; 3] = [[100, 200, 300], [250, 150, 350], [400, 300, 200]];

pub struct Market {
    takes: [u64; 3],
    asked: Gauge,
    paid: Gauge,
}

impl Market {
    /// Pide el pescado a ese proveedor, y lo paga cuando llega.
    pub async fn order(&self, supplier: u32) -> u32 {
        let _inside = self.asked.enter();
        let ms = self.takes[(supplier as usize + 2) % 3];
        sleep(Duration::from_millis(ms)).await;
        let _paid = self.paid.enter();
        supplier
    }
}

pub fn check() -> Result<()> {
    paused(async {
        for takes in DAYS {
            day(takes).await?;
        }
        Ok(())
    })
}

async fn day(takes: [u64; 3]) -> Result<()> {
    let market = Arc::new(Market {
        takes,
        asked: Gauge::default(),
        paid: Gauge::default(),
    });
    let start = Instant::now();
    let stuck = || "se quedó esperando, y ya hay pescado".to_owned();
    let first = ends(attempt::fastest(market.clone()), stuck).await?;
    let took = start.elapsed().as_millis();
    let most = market.asked.most();
    ensure!(market.asked.entered() > 0, "no se pidió nada a nadie");
    ensure!(
        most == 3,
        "se pidió a {most} a la vez, y los proveedores son tres"
    );
    let (soonest, supplier) =
        (takes.into_iter().zip(1..).min()).expect("son tres");
    ensure!(
        first == supplier && took == soonest.into(),
        "a los {took} ms volvió con el proveedor {first}, y el {supplier} lo \
         trajo a los {soonest}"
    );
    sleep(Duration::from_secs(1)).await;
    let paid = market.paid.entered();
    ensure!(
        paid == 1,
        "se pagaron {paid} pedidos: los que no ganaron siguieron en marcha"
    );
    Ok(())
}

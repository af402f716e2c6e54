//! Tres proveedores, cada uno a su paso.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, ends, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

#[derive(Default)]
pub struct Market {
    asked: Gauge,
    paid: Gauge,
}

impl Market {
    /// Pide el pescado a ese proveedor, y lo paga cuando llega.
    pub async fn order(&self, supplier: u32) -> u32 {
        let _inside = self.asked.enter();
        let ms = [300, 100, 200][(supplier as usize) % 3];
        sleep(Duration::from_millis(ms)).await;
        let _paid = self.paid.enter();
        supplier
    }
}

pub fn check() -> Result<()> {
    paused(async {
        let market = Arc::new(Market::default());
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
        ensure!(
            first == 1 && took == 100,
            "a los {took} ms volvió con el proveedor {first}, y el 1 lo trajo \
             a los 100"
        );
        sleep(Duration::from_secs(1)).await;
        let paid = market.paid.entered();
        ensure!(
            paid == 1,
            "se pagaron {paid} pedidos: los que no ganaron siguieron en marcha"
        );
        Ok(())
    })
}

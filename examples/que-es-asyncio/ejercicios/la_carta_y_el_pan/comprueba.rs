//! La cocina prepara una mesa.

use std::time::Duration;

use ejercicios::{Gauge, Result, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

#[derive(Default)]
pub struct Kitchen {
    menus: Gauge,
    prices: Gauge,
    breads: Gauge,
}

impl Kitchen {
    pub async fn menu(&self) -> u32 {
        let _inside = self.menus.enter();
        sleep(Duration::from_millis(200)).await;
        7
    }

    /// El precio de esa carta.
    pub async fn price(&self, menu: u32) -> u32 {
        let _inside = self.prices.enter();
        sleep(Duration::from_millis(300)).await;
        menu * 2
    }

    pub async fn bread(&self) -> &'static str {
        let _inside = self.breads.enter();
        sleep(Duration::from_millis(400)).await;
        "pan"
    }
}

pub fn check() -> Result<()> {
    let kitchen = Kitchen::default();
    paused(async {
        let start = Instant::now();
        let (price, bread) = attempt::open_table(&kitchen).await;
        let total = start.elapsed().as_millis();
        for (what, gauge) in [
            ("la carta se trajo", &kitchen.menus),
            ("el precio se calculó", &kitchen.prices),
            ("el pan se horneó", &kitchen.breads),
        ] {
            let times = gauge.entered();
            ensure!(times == 1, "{what} {times} veces, y es una");
        }
        ensure!(
            price == 14,
            "el precio es {price} y el de esta carta es 14: se calculó sin \
             esperar a la carta"
        );
        ensure!(bread == "pan", "a la mesa llega «{bread}» en vez del pan");
        ensure!(
            total == 500,
            "la mesa tardó {total} ms en abrir, y puede tardar 500: algo que \
             no depende de lo demás espera su turno"
        );
        Ok(())
    })
}

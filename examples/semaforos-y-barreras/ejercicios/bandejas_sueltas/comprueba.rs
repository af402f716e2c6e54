//! El horno, que cuenta cuántos platos hay dentro.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::attempt;

const DISHES: u32 = 12;
const TRAYS: usize = 2;

#[derive(Default)]
pub struct Oven(Gauge);

impl Oven {
    pub async fn bake(&self, _dish: u32) {
        let _inside = self.0.enter();
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

pub fn check() -> Result<()> {
    paused(async {
        let trays = Arc::new(Semaphore::new(TRAYS));
        let oven = Arc::new(Oven::default());
        let mut dishes = JoinSet::new();
        for dish in 1..=DISHES {
            dishes.spawn(attempt::cook(dish, trays.clone(), oven.clone()));
        }
        let left = || {
            format!(
                "se quedó esperando: {} de {DISHES} platos, y en el semáforo \
                 {}: nadie devuelve el suyo",
                counted(oven.0.entered(), "se horneó #", "se hornearon #"),
                counted(
                    trays.available_permits(),
                    "queda # permiso",
                    "quedan # permisos"
                )
            )
        };
        ends(dishes.join_all(), left).await?;
        let (most, entered) = (oven.0.most(), oven.0.entered());
        ensure!(
            most <= TRAYS,
            "hubo {most} a la vez en el horno y el límite es {TRAYS}: el \
             permiso se devolvió antes de hornear"
        );
        ensure!(
            entered == DISHES as usize,
            "{}: llegaron {DISHES} y {}",
            counted(
                DISHES as usize - entered,
                "se perdió # plato",
                "se perdieron # platos"
            ),
            counted(entered, "se horneó #", "se hornearon #")
        );
        ensure!(
            most == TRAYS,
            "como mucho hubo {most} a la vez, y en el horno caben {TRAYS}: \
             tarda el doble"
        );
        Ok(())
    })
}

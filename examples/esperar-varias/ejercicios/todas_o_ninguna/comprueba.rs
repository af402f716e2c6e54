//! Tres platos, y uno que falla.

use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

#[derive(Default)]
pub struct Stove {
    cooking: Gauge,
    done: Gauge,
}

impl Stove {
    /// El plato 2 falla a los 100 ms; los demás tardan 300.
    pub async fn cook(&self, dish: u32) -> Result<u32, String> {
        let _inside = self.cooking.enter();
        let ms = if dish == 2 { 100 } else { 300 };
        sleep(Duration::from_millis(ms)).await;
        let _done = self.done.enter();
        match dish {
            2 => Err("se cortó la crema".to_owned()),
            _ => Ok(dish),
        }
    }
}

pub fn check() -> Result<()> {
    let stove = std::sync::Arc::new(Stove::default());
    paused(async {
        let start = Instant::now();
        let said = attempt::dinner(stove.clone()).await;
        let took = start.elapsed().as_millis();
        ensure!(stove.cooking.entered() > 0, "no se cocinó nada");
        ensure!(
            stove.cooking.most() == 3,
            "{}, y son tres",
            counted(
                stove.cooking.most(),
                "se cocinaron de uno en uno",
                "se cocinaron # a la vez"
            )
        );
        ensure!(said.is_err(), "el postre falló y dijo {said:?}");
        ensure!(
            took == 100,
            "el postre falló a los 100 ms y lo dijo a los {took}"
        );
        sleep(Duration::from_secs(1)).await;
        let done = stove.done.entered();
        ensure!(
            done == 1,
            "se acabaron {done} platos: los otros siguieron tras el fallo"
        );
        Ok(())
    })
}

//! Una cocina con tres fuegos.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, ends, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

#[derive(Default)]
pub struct Kitchen {
    fire: Gauge,
    done: Gauge,
}

impl Kitchen {
    /// Lo hace en 100 milisegundos, y dice cuánto pesa.
    pub async fn cook(&self, dish: &str) -> usize {
        let _fire = self.fire.enter();
        sleep(Duration::from_millis(100)).await;
        let _one = self.done.enter();
        dish.len()
    }
}

pub fn check() -> Result<()> {
    paused(async {
        let kitchen = Arc::new(Kitchen::default());
        let menu = ["sopa", "asado", "flan"].map(str::to_owned).to_vec();
        let start = Instant::now();
        let stuck = || "se quedó esperando, y los platos acaban".into();
        let cooked = attempt::cook_all(kitchen.clone(), menu);
        let weight = ends(cooked, stuck).await?;
        let took = start.elapsed().as_millis();
        let (began, done) = (kitchen.fire.entered(), kitchen.done.entered());
        ensure!(began > 0, "no se cocinó ningún plato");
        ensure!(
            done == 3,
            "volvió con {done} platos hechos, y la carta tiene tres"
        );
        ensure!(
            kitchen.fire.most() == 3 && took == 100,
            "cocinó {} a la vez y tardó {took} ms: a la vez son 100",
            kitchen.fire.most()
        );
        ensure!(weight == 13, "los tres pesan 13, y dijo {weight}");
        Ok(())
    })
}

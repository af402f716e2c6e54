//! Tres platos, y uno que falla.

use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

#[derive(Default)]
pub struct Stove {
    /// A los cuántos milisegundos falla el plato 2, si falla.
    fails: Option<u64>,
    cooking: Gauge,
    done: Gauge,
}

impl Stove {
    /// El plato 2 puede fallar antes de tiempo; los demás tardan 300 ms.
    pub async fn cook(&self, dish: u32) -> Result<u32, String> {
        let _inside = self.cooking.enter();
        let fails = self.fails.filter(|_| dish == 2);
        let ms = fails.unwrap_or(300);
        sleep(Duration::from_millis(ms)).await;
        let _done = self.done.enter();
        match fails {
            Some(_) => Err("se cortó la crema".to_owned()),
            None => Ok(dish),
        }
    }
}

async fn night(fails: Option<u64>) -> Result<()> {
    let stove = std::sync::Arc::new(Stove {
        fails,
        ..Stove::default()
    });
    let start = Instant::now();
    let stuck = || "se quedó esperando, y no queda nada al fuego".to_owned();
    let said = ends(attempt::dinner(stove.clone()), stuck).await?;
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
    let Some(ms) = fails else {
        ensure!(
            said == Ok(6) && took == 300,
            "no falló ningún plato, y a los {took} ms dijo {said:?}"
        );
        return Ok(());
    };
    ensure!(said.is_err(), "el postre falló y dijo {said:?}");
    ensure!(
        took == u128::from(ms),
        "el postre falló a los {ms} ms y lo dijo a los {took}"
    );
    sleep(Duration::from_secs(1)).await;
    let done = stove.done.entered();
    ensure!(
        done == 1,
        "se acabaron {done} platos: los otros siguieron tras el fallo"
    );
    Ok(())
}

pub fn check() -> Result<()> {
    paused(async {
        for fails in [Some(100), Some(200), None] {
            night(fails).await?;
        }
        Ok(())
    })
}

//! Un mercado que dice los precios.

use std::sync::{Arc, Mutex};
use std::thread::{self, ThreadId};

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::task::yield_now;

use super::attempt;

pub const MENU: [&str; 3] = ["sopa", "asado", "flan"];

#[derive(Default)]
pub struct Market {
    asked: Gauge,
    threads: Mutex<Vec<ThreadId>>,
}

impl Market {
    /// Dice lo que vale.
    pub async fn ask(&self, dish: &str) -> u32 {
        let _one = self.asked.enter();
        let here = thread::current().id();
        self.threads.lock().expect("sin pánicos").push(here);
        yield_now().await;
        u32::try_from(dish.len()).unwrap_or(0)
    }
}

pub fn check() -> Result<()> {
    paused(async {
        let market = Arc::new(Market::default());
        let stuck = || "se quedó esperando, y el mercado contesta".into();
        let prices = ends(attempt::menu(market.clone()), stuck).await?;
        let asked = market.asked.entered();
        ensure!(asked > 0, "no se preguntó ningún precio");
        let here = thread::current().id();
        let threads = market.threads.lock().expect("lo mismo").clone();
        let out = threads.iter().filter(|it| **it != here).count();
        ensure!(
            out == 0,
            "{} desde otro hilo, que no hizo nada más mientras esperaba",
            counted(out, "# precio se preguntó", "# precios se preguntaron")
        );
        ensure!(
            prices == [4, 5, 4],
            "los precios son [4, 5, 4], y dio {prices:?}"
        );
        Ok(())
    })
}

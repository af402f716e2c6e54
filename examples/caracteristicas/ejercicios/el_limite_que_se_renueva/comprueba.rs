//! Las comandas llegan una cada 400 milisegundos; otro día, cada 130.

use std::cell::Cell;
use std::time::Duration;

use ejercicios::{Result, counted, ends, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

pub struct Feed {
    every: u64,
    given: Cell<u32>,
}

impl Feed {
    /// La siguiente comanda.
    pub async fn next(&self) -> u32 {
        sleep(Duration::from_millis(self.every)).await;
        self.given.set(self.given.get() + 1);
        if self.given.get() == 100 {
            // Ya ha cerrado: no llega ninguna más.
            std::future::pending::<()>().await;
        }
        self.given.get()
    }
}

pub fn check() -> Result<()> {
    day(400)?;
    // Otro día llegan más: contarlas no vale.
    day(130)
}

fn day(every: u64) -> Result<()> {
    let feed = Feed {
        every,
        given: Cell::new(0),
    };
    paused(async {
        let start = Instant::now();
        let stuck = || "sin límite, espera para siempre".to_owned();
        let got = ends(attempt::collect(&feed), stuck).await?;
        let (took, given) = (start.elapsed().as_millis(), feed.given.get());
        ensure!(
            took <= 2000,
            "tardó {took} ms y recogió {}: el límite de un segundo volvía a \
             empezar con cada una",
            counted(got.len(), "# comanda", "# comandas")
        );
        ensure!(
            given > 0 || took > 0,
            "volvió sin esperar, con {}",
            counted(got.len(), "# comanda", "# comandas")
        );
        ensure!(
            got.len() == given as usize,
            "{} y devolvió {}: el límite soltó lo que ya tenía",
            counted(given, "llegó # comanda", "llegaron # comandas"),
            got.len()
        );
        ensure!(
            (1000..=1001).contains(&took),
            "volvió a los {took} ms con las comandas {got:?}, y el límite es \
             de 1000"
        );
        let due = 1000 / every;
        ensure!(
            got.len() as u64 == due,
            "en un segundo, a una cada {every} ms, {}, y devolvió {}",
            counted(due, "llega # comanda", "llegan # comandas"),
            got.len()
        );
        Ok(())
    })
}

//! La libreta de las comandas.

use std::cell::Cell;
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

const WAITERS: usize = 10;

#[derive(Default)]
pub struct Book {
    count: Cell<u32>,
    prices: Gauge,
}

impl Book {
    pub fn count(&self) -> u32 {
        self.count.get()
    }

    pub fn set_count(&self, count: u32) {
        self.count.set(count);
    }

    /// Pregunta un precio, que tarda en llegar.
    pub async fn price(&self) -> u32 {
        let _inside = self.prices.enter();
        sleep(Duration::from_millis(50)).await;
        12
    }
}

pub fn check() -> Result<()> {
    let book = Book::default();
    paused(async {
        let start = Instant::now();
        let waiters = async {
            tokio::join!(
                attempt::note(&book),
                attempt::note(&book),
                attempt::note(&book),
                attempt::note(&book),
                attempt::note(&book),
                attempt::note(&book),
                attempt::note(&book),
                attempt::note(&book),
                attempt::note(&book),
                attempt::note(&book),
            );
        };
        let stuck = || "los camareros se quedaron esperando".to_owned();
        ends(waiters, stuck).await?;
        let took = start.elapsed().as_millis();
        let (count, asked) = (book.count(), book.prices.entered());
        ensure!(
            asked == WAITERS,
            "se preguntó el precio {}, y son {WAITERS}",
            counted(asked, "# vez", "# veces")
        );
        ensure!(
            count as usize <= WAITERS,
            "hay {} y los camareros son {WAITERS}: alguno la apuntó dos veces",
            counted(count, "# comanda", "# comandas")
        );
        ensure!(
            count as usize == WAITERS,
            "{}: {WAITERS} camareros apuntaron y la libreta dice {count}",
            counted(
                WAITERS - count as usize,
                "se perdió # comanda",
                "se perdieron # comandas"
            )
        );
        ensure!(
            took < 100,
            "no se perdió ninguna, pero los camareros fueron en fila: tardaron \
             {took} ms y los precios se pueden preguntar a la vez"
        );
        Ok(())
    })
}

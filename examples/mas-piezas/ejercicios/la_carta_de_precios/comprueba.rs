//! El mercado, y muchas mesas con la misma pregunta.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

use ejercicios::{Gauge, Result, bail, counted, ends, ensure, paused, polled};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

use super::attempt::Prices;

/// Lo que se le perdona a una mesa: basta un despertar.
const WAKES: usize = 5;

#[derive(Default)]
pub struct Market {
    asked: Gauge,
    failures: AtomicUsize,
}

impl Market {
    /// El precio de hoy, si hay línea.
    pub async fn ask(&self, dish: &str) -> Result<u32, String> {
        let _asking = self.asked.enter();
        sleep(Duration::from_millis(100)).await;
        let fails = self
            .failures
            .fetch_update(SeqCst, SeqCst, |left| left.checked_sub(1));
        match fails {
            Ok(_) => Err("el mercado no contesta".to_owned()),
            Err(_) => Ok(10 * u32::try_from(dish.len()).unwrap_or(0)),
        }
    }
}

type Told = Result<u32, String>;

struct Day {
    market: Arc<Market>,
    prices: Arc<Prices>,
    /// Los sondeos de una mesa, como mucho.
    most: Arc<AtomicUsize>,
}

impl Day {
    fn new(failures: usize) -> Day {
        let market = Arc::new(Market {
            asked: Gauge::default(),
            failures: AtomicUsize::new(failures),
        });
        let prices = Arc::new(Prices::new(market.clone()));
        Day {
            market,
            prices,
            most: Arc::default(),
        }
    }

    fn table(
        &self,
        dish: &'static str,
    ) -> impl Future<Output = Told> + 'static {
        let (prices, most) = (self.prices.clone(), self.most.clone());
        async move {
            let mut polls = 0;
            let get = polled(prices.get(dish), || {
                polls += 1;
                most.fetch_max(polls, SeqCst);
            });
            get.await
        }
    }

    /// Lo que se les dice a esas mesas, que preguntan a la vez.
    async fn tables(&self, dishes: &[&'static str]) -> Result<Vec<Told>> {
        let mut tables = JoinSet::new();
        for dish in dishes {
            tables.spawn(self.table(dish));
        }
        let stuck = || {
            match self.market.asked.now() {
                0 => "unas mesas esperan un precio que ya no pregunta nadie",
                _ => "unas mesas esperan un precio que no llega",
            }
            .to_owned()
        };
        ends(tables.join_all(), stuck).await
    }
}

pub fn check() -> Result<()> {
    paused(async {
        let day = Day::new(0);
        let start = Instant::now();
        let told = day.tables(&["merluza"; 10]).await?;
        let asked = day.market.asked.entered();
        ensure!(asked > 0, "no se preguntó al mercado");
        ensure!(
            told.iter().all(|it| *it == Ok(70)),
            "la merluza vale 70, y se dijo {told:?}"
        );
        ensure!(
            asked == 1,
            "diez mesas pidieron merluza a la vez, y se preguntó su precio \
             {asked} veces"
        );
        let wakes = day.most.load(SeqCst).saturating_sub(1);
        ensure!(
            wakes <= WAKES,
            "una mesa se despertó {wakes} veces mientras esperaba un precio: \
             mira a ratos si está"
        );
        day.tables(&["merluza"]).await?;
        let asked = day.market.asked.entered();
        ensure!(asked == 1, "el precio ya se sabía, y se volvió a preguntar");
        day.tables(&["sopa", "asado", "flan"]).await?;
        let took = start.elapsed().as_millis();
        ensure!(
            took == 200,
            "la merluza y después tres platos a la vez tardaron {took} ms, y \
             son 200: unos esperaron a otros"
        );

        let day = Day::new(1);
        day.tables(&["sopa"; 3]).await?;
        let told = day.tables(&["sopa"]).await?;
        let [Ok(40)] = told[..] else {
            bail!(
                "el mercado falló una vez, y después se sigue diciendo que no"
            );
        };

        // Falla, y la que había preguntado ya no está para verlo.
        let day = Day::new(1);
        let first = tokio::spawn(day.table("flan"));
        let leaves = async {
            sleep(Duration::from_millis(50)).await;
            first.abort();
        };
        let others = async {
            sleep(Duration::from_millis(10)).await;
            day.tables(&["flan"; 2]).await
        };
        let ((), others) = tokio::join!(leaves, others);
        others?;
        let told = day.tables(&["flan"]).await?;
        ensure!(
            told == [Ok(40)],
            "se fue la mesa que había preguntado, el mercado falló, y después \
             se sigue diciendo que no"
        );

        let day = Day::new(0);
        let first = tokio::spawn(day.table("asado"));
        let leaves = async {
            sleep(Duration::from_millis(50)).await;
            first.abort();
        };
        let others = async {
            sleep(Duration::from_millis(10)).await;
            day.tables(&["asado"; 3]).await
        };
        let ((), others) = tokio::join!(leaves, others);
        let others = others?;
        let served = others.iter().filter(|it| **it == Ok(50)).count();
        ensure!(
            served == 3,
            "se fue la mesa que había preguntado, y de las otras tres supieron \
             el precio {served}"
        );
        let asked = day.market.asked.entered();
        ensure!(
            asked <= 2,
            "se fue la mesa que había preguntado, y se preguntó {}",
            counted(asked - 1, "otra vez", "otras # veces")
        );
        Ok(())
    })
}

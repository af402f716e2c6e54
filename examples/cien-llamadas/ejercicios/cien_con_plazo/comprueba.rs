//! Una tienda con cien precios, y tres que tardan.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

pub const DISHES: usize = 100;
/// Las llamadas que admite a la vez.
pub const AT_ONCE: usize = 10;
/// Lo que hay para todas.
pub const LIMIT: Duration = Duration::from_secs(2);
const SLOW: [usize; 3] = [7, 17, 27];

pub struct Shop {
    /// Lo que tardan los tres lentos, en milisegundos.
    slow: u64,
    asking: Gauge,
}

impl Shop {
    /// Dice lo que vale un plato.
    pub async fn ask(&self, dish: usize) -> u32 {
        let _asking = self.asking.enter();
        let takes = match SLOW.contains(&dish) {
            true => self.slow,
            false => 100,
        };
        sleep(Duration::from_millis(takes)).await;
        10 * u32::try_from(dish).unwrap_or(0)
    }
}

async fn day(slow: u64) -> Result<(Vec<Option<u32>>, u128)> {
    let shop = Arc::new(Shop {
        slow,
        asking: Gauge::default(),
    });
    let start = Instant::now();
    let stuck = || "se quedó esperando, y hay dos segundos".to_owned();
    let prices = ends(attempt::prices(shop.clone()), stuck).await?;
    // En el acto: al volver ya no puede haber ninguna.
    let left = shop.asking.now();
    let took = start.elapsed().as_millis();
    let (asked, most) = (shop.asking.entered(), shop.asking.most());
    ensure!(asked > 0, "no se preguntó ningún precio");
    ensure!(
        most <= AT_ONCE,
        "hubo {most} llamadas a la vez y el límite es {AT_ONCE}"
    );
    ensure!(
        left == 0,
        "a los {took} ms volvió y dejó en marcha {}",
        counted(left, "# llamada", "# llamadas")
    );
    ensure!(
        took <= LIMIT.as_millis(),
        "volvió a los {took} ms, y había dos segundos"
    );
    let came = prices.iter().flatten().count();
    let due = DISHES - if slow > 2000 { SLOW.len() } else { 0 };
    ensure!(
        prices.len() == DISHES && came >= due,
        "en dos segundos {}, y devolvió {came}",
        counted(due, "podía llegar # precio", "podían llegar # precios")
    );
    let right = (0..DISHES).zip(&prices).all(|(dish, price)| {
        price.is_none_or(|price| price as usize == 10 * dish)
    });
    ensure!(right, "los precios no están en el orden de los platos");
    Ok((prices, took))
}

pub fn check() -> Result<()> {
    paused(async {
        day(60_000).await?;
        // Otro día, los lentos también llegan a tiempo.
        day(1500).await?;
        let (_, took) = day(100).await?;
        ensure!(
            took == 1000,
            "todos los precios llegaron al segundo, y volvió a los {took} ms"
        );
        Ok(())
    })
}

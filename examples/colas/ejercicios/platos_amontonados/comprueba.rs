//! La cocina, el mostrador y los camareros.

use std::cell::Cell;
use std::time::Duration;

use ejercicios::{Result, counted, ends, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

const DISHES: u32 = 1000;
/// Los del mostrador, el que tiene la cocina en la mano y el del camarero.
const ROOM: u32 = 8 + 2;

#[derive(Default)]
pub struct Line {
    cooked: Cell<u32>,
    carried: Cell<u32>,
    most: Cell<u32>,
}

impl Line {
    /// Hace un plato; cuando ya están los mil, no hay más.
    pub async fn cook(&self) -> Option<u32> {
        sleep(Duration::from_millis(1)).await;
        let cooked = self.cooked.get();
        if cooked == DISHES {
            return None;
        }
        self.cooked.set(cooked + 1);
        let waiting = self.cooked.get() - self.carried.get();
        self.most.set(self.most.get().max(waiting));
        Some(cooked)
    }

    /// Lleva un plato a su mesa.
    pub async fn carry(&self, _dish: u32) {
        sleep(Duration::from_millis(10)).await;
        self.carried.set(self.carried.get() + 1);
    }
}

pub fn check() -> Result<()> {
    let line = Line::default();
    paused(async {
        let stuck = || {
            format!(
                "se quedó esperando: {} y {}",
                counted(
                    line.cooked.get(),
                    "se hizo # plato",
                    "se hicieron # platos"
                ),
                counted(line.carried.get(), "se llevó #", "se llevaron #")
            )
        };
        let start = Instant::now();
        ends(attempt::run(&line), stuck).await?;
        let took = start.elapsed().as_millis();
        let (cooked, carried) = (line.cooked.get(), line.carried.get());
        let most = line.most.get();
        ensure!(cooked > 0, "la cocina no hizo ningún plato");
        ensure!(
            carried == cooked,
            "{}: {} y {}",
            counted(
                cooked - carried,
                "se perdió # plato",
                "se perdieron # platos"
            ),
            counted(cooked, "se hizo #", "se hicieron #"),
            counted(carried, "se llevó #", "se llevaron #")
        );
        ensure!(
            cooked == DISHES,
            "{} de {DISHES}",
            counted(cooked, "se hizo # plato", "se hicieron # platos")
        );
        ensure!(
            most <= ROOM,
            "llegó a haber {most} platos hechos y sin llevar, y en el \
             mostrador caben 8: la cocina no espera a nadie"
        );
        ensure!(
            most > 2,
            "la cocina hizo cada plato cuando el anterior ya estaba en su \
             mesa: el mostrador sobra"
        );
        ensure!(
            took < 10_100,
            "tardó {took} ms, y llevar mil platos son 10000: la cocina y los \
             camareros se esperaron con sitio en el mostrador"
        );
        Ok(())
    })
}

//! Los cinco relojes.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

/// Un día de los cinco relojes.
struct Day {
    /// Cuándo contesta cada uno, en milisegundos; el 4 no contesta nunca.
    times: [u64; 5],
    /// Los dos primeros que contestan bien, y cuándo contesta el segundo.
    first: [u32; 2],
    second: u128,
}

/// Dos días: así se ve quien ya sabe quién va a contestar, o cuándo.
const DAYS: [Day; 2] = [
    Day {
        times: [300, 50, 100, 0, 200],
        first: [3, 5],
        second: 200,
    },
    Day {
        times: [120, 80, 500, 0, 350],
        first: [1, 5],
        second: 350,
    },
];

pub struct Clocks {
    times: [u64; 5],
    asked: Gauge,
    good: Gauge,
}

impl Clocks {
    /// Pregunta la hora a un reloj, del 1 al 5, y da su número si contesta.
    pub async fn ask(&self, clock: u32) -> Result<u32, String> {
        let _asking = self.asked.enter();
        if clock == 4 {
            return std::future::pending().await;
        }
        let ms = self.times[clock as usize - 1];
        sleep(Duration::from_millis(ms)).await;
        if clock == 2 {
            return Err("reloj 2: está parado".to_owned());
        }
        let _good = self.good.enter();
        Ok(clock)
    }
}

pub fn check() -> Result<()> {
    paused(async {
        for day in DAYS {
            asks(&day).await?;
        }
        Ok(())
    })
}

async fn asks(day: &Day) -> Result<()> {
    let clocks = Arc::new(Clocks {
        times: day.times,
        asked: Gauge::default(),
        good: Gauge::default(),
    });
    let start = Instant::now();
    let stuck = || {
        format!(
            "se quedó esperando al reloj 4, que no contesta, y ya había {}",
            counted(
                clocks.good.entered(),
                "# respuesta buena",
                "# respuestas buenas"
            )
        )
    };
    let two = attempt::two_clocks(clocks.clone());
    let two = ends(two, stuck).await?;
    let took = start.elapsed().as_millis();
    // Lo cancelado se suelta en el turno siguiente.
    sleep(Duration::from_millis(1)).await;
    let (asked, left) = (clocks.asked.entered(), clocks.asked.now());
    ensure!(asked > 0, "no se preguntó a ningún reloj");
    ensure!(
        two.len() == 2,
        "hacían falta 2 respuestas buenas, y las que volvieron son {}",
        two.len()
    );
    ensure!(
        took <= day.second,
        "tardó {took} ms, y a los {} podía haber dos respuestas",
        day.second
    );
    ensure!(
        left == 0,
        "ya había dos respuestas, y {} que no quiere nadie",
        counted(
            left,
            "seguía en marcha # consulta",
            "seguían en marcha # consultas"
        )
    );
    ensure!(
        two == day.first,
        "los primeros en contestar son {:?}, y devolviste {two:?}",
        day.first
    );
    ensure!(asked == 5, "los relojes son cinco, y se preguntó a {asked}");
    Ok(())
}

//! Los cinco relojes.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, ends, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

/// Los dos primeros que contestan bien, y cuándo contesta el segundo.
const FIRST: [u32; 2] = [3, 5];
const SECOND: u128 = 200;

#[derive(Default)]
pub struct Clocks {
    asked: Gauge,
    good: Gauge,
}

impl Clocks {
    /// Pregunta la hora a un reloj, del 1 al 5, y da su número si contesta.
    pub async fn ask(&self, clock: u32) -> Result<u32, String> {
        let _asking = self.asked.enter();
        let ms = match clock {
            1 => 300,
            2 => 50,
            3 => 100,
            4 => return std::future::pending().await,
            _ => 200,
        };
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
        let clocks = Arc::new(Clocks::default());
        let start = Instant::now();
        let stuck = || {
            format!(
                "se quedó esperando al reloj 4, que no contesta, y ya había \
                 {} respuestas buenas",
                clocks.good.entered()
            )
        };
        let two = attempt::two_clocks(clocks.clone());
        let two = ends(two, stuck).await?;
        let took = start.elapsed().as_millis();
        // Lo cancelado se suelta en el turno siguiente.
        sleep(Duration::from_millis(1)).await;
        let left = clocks.asked.now();
        ensure!(clocks.asked.entered() > 0, "no se preguntó a ningún reloj");
        ensure!(
            two.len() == 2,
            "hacían falta 2 respuestas buenas, y las que volvieron son {}",
            two.len()
        );
        ensure!(
            took <= SECOND,
            "tardó {took} ms, y a los {SECOND} podía haber dos respuestas"
        );
        ensure!(
            left == 0,
            "ya había dos respuestas, y seguían en marcha {left} consultas \
             que no quiere nadie"
        );
        ensure!(
            two == FIRST,
            "los primeros en contestar fueron {FIRST:?}, y volvieron {two:?}"
        );
        Ok(())
    })
}

//! El comedor, con fuego.

use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::time::sleep;

use super::attempt;

pub fn check() -> Result<()> {
    paused(async {
        let (left, early) = (Gauge::default(), Gauge::default());
        let alarm = attempt::new_alarm();
        let rung = Gauge::default();
        let table = |ms: u64| {
            let (alarm, left, early, rung) = (&alarm, &left, &early, &rung);
            async move {
                sleep(Duration::from_millis(ms)).await;
                attempt::wait_alarm(alarm).await;
                if rung.entered() == 0 {
                    let _inside = early.enter();
                }
                let _inside = left.enter();
            }
        };
        let fire = async {
            sleep(Duration::from_millis(50)).await;
            let _rung = rung.enter();
            attempt::evacuate(&alarm).await;
        };
        let all = async {
            tokio::join!(table(0), table(1), table(2), table(90), fire);
        };
        let stuck = || {
            format!(
                "mesas cenando con la alarma puesta: {}; de las tres que \
                 esperaban y la que llegó después, {}",
                4 - left.entered(),
                counted(left.entered(), "salió #", "salieron #")
            )
        };
        ends(all, stuck).await?;
        ensure!(
            early.entered() == 0,
            "{} antes de que hubiera alarma",
            counted(early.entered(), "# mesa salió", "# mesas salieron")
        );
        Ok(())
    })
}

//! El comedor, con fuego.

use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused, polled};
use tokio::time::{Instant, sleep, sleep_until};

use super::attempt;

/// Cuándo hay fuego, en segundos.
const FIRE: u64 = 5;
/// Lo que se le perdona a una mesa: despertares sin alarma, y milisegundos
/// para salir.
const WAKES: usize = 3;
const DELAY: usize = 10;

pub fn check() -> Result<()> {
    paused(async {
        let (left, early) = (Gauge::default(), Gauge::default());
        let alarm = attempt::new_alarm();
        let rung = Gauge::default();
        // De una mesa, como mucho: los sondeos sin alarma, y lo que tardó.
        let (most, longest) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let start = Instant::now();
        let table = |comes: u64| {
            let (alarm, left, early, rung) = (&alarm, &left, &early, &rung);
            let (most, longest) = (&most, &longest);
            async move {
                sleep_until(start + Duration::from_secs(comes)).await;
                let mut polls = 0;
                let wait = polled(attempt::wait_alarm(alarm), || {
                    if rung.entered() == 0 {
                        polls += 1;
                        most.fetch_max(polls, SeqCst);
                    }
                });
                wait.await;
                if rung.entered() == 0 {
                    let _inside = early.enter();
                }
                let could = start + Duration::from_secs(comes.max(FIRE));
                let delay = (Instant::now() - could).as_millis();
                longest.fetch_max(delay as usize, SeqCst);
                let _inside = left.enter();
            }
        };
        let fire = async {
            sleep(Duration::from_secs(FIRE)).await;
            let _rung = rung.enter();
            attempt::evacuate(&alarm).await;
        };
        let all = async {
            tokio::join!(table(0), table(1), table(2), table(9), fire);
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
        let wakes = most.load(SeqCst).saturating_sub(1);
        ensure!(
            wakes <= WAKES,
            "una mesa se despertó {wakes} veces antes de que hubiera alarma"
        );
        let delay = longest.load(SeqCst);
        ensure!(
            delay <= DELAY,
            "una mesa siguió cenando {delay} ms con la alarma puesta"
        );
        Ok(())
    })
}

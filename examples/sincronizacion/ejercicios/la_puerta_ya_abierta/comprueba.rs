//! La puerta del restaurante, y mesas que llegan antes y después.

use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::sync::Notify;
use tokio::time::sleep;

use super::attempt;

#[derive(Default)]
pub struct Door {
    pub flag: AtomicBool,
    pub notify: Notify,
}

pub fn check() -> Result<()> {
    let door = Door::default();
    let (entered, early) = (Gauge::default(), AtomicBool::new(false));
    let opened = AtomicBool::new(false);
    let table = |ms: u64| {
        let (door, entered, opened) = (&door, &entered, &opened);
        let early = &early;
        async move {
            sleep(Duration::from_millis(ms)).await;
            attempt::enter(door).await;
            early.fetch_or(!opened.load(SeqCst), SeqCst);
            let _inside = entered.enter();
        }
    };
    paused(async {
        let open = async {
            sleep(Duration::from_millis(50)).await;
            opened.store(true, SeqCst);
            attempt::open(&door).await;
        };
        let all = async {
            tokio::join!(table(10), table(20), open, table(90));
        };
        let stuck = || match entered.entered() {
            2 => {
                "se quedó esperando la mesa que llegó con la puerta ya abierta"
                    .to_owned()
            }
            count => format!(
                "{} con la puerta abierta: de las dos que esperaban y la que \
                 llegó después, {}",
                counted(
                    3 - count,
                    "se quedó esperando # mesa",
                    "se quedaron esperando # mesas"
                ),
                counted(count, "entró #", "entraron #")
            ),
        };
        ends(all, stuck).await?;
        ensure!(
            !early.load(SeqCst),
            "una mesa entró antes de que se abriera la puerta"
        );
        Ok(())
    })
}

//! La puerta del restaurante, y mesas que llegan antes y después.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused, polled};
use tokio::sync::Notify;
use tokio::time::{Instant, sleep, sleep_until};

use super::attempt;

/// Cuándo se abre, en segundos.
const OPENS: u64 = 5;
/// Lo que se le perdona a una mesa: despertares con la puerta cerrada, y
/// milisegundos para entrar.
const WAKES: usize = 3;
const DELAY: usize = 10;

#[derive(Default)]
pub struct Door {
    pub flag: AtomicBool,
    pub notify: Notify,
}

/// Lo que ha ocurrido.
#[derive(Default)]
struct Seen {
    opened: AtomicBool,
    entered: Gauge,
    early: AtomicBool,
    /// Los sondeos de una mesa con la puerta cerrada, como mucho.
    polls: AtomicUsize,
    /// Lo que tardó en entrar una mesa que podía, como mucho.
    delay: AtomicUsize,
}

impl Seen {
    async fn table(&self, door: &Door, start: Instant, comes: u64) {
        sleep_until(start + Duration::from_secs(comes)).await;
        let mut polls = 0;
        let enter = polled(attempt::enter(door), || {
            if !self.opened.load(SeqCst) {
                polls += 1;
                self.polls.fetch_max(polls, SeqCst);
            }
        });
        enter.await;
        self.early.fetch_or(!self.opened.load(SeqCst), SeqCst);
        let could = start + Duration::from_secs(comes.max(OPENS));
        let delay = (Instant::now() - could).as_millis();
        self.delay.fetch_max(delay as usize, SeqCst);
        let _inside = self.entered.enter();
    }

    fn stuck(&self) -> String {
        let count = self.entered.entered();
        if count == 2 {
            return "se quedó esperando la mesa que llegó con la puerta ya \
                    abierta"
                .to_owned();
        }
        format!(
            "{} con la puerta abierta: de las dos que esperaban y la que \
             llegó después, {}",
            counted(
                3 - count,
                "se quedó esperando # mesa",
                "se quedaron esperando # mesas"
            ),
            counted(count, "entró #", "entraron #")
        )
    }
}

pub fn check() -> Result<()> {
    let (door, seen) = (Door::default(), Seen::default());
    paused(async {
        let start = Instant::now();
        let open = async {
            sleep(Duration::from_secs(OPENS)).await;
            seen.opened.store(true, SeqCst);
            attempt::open(&door).await;
        };
        let table = |comes| seen.table(&door, start, comes);
        let all = async { tokio::join!(table(1), table(2), open, table(9)) };
        ends(all, || seen.stuck()).await?;
        ensure!(
            !seen.early.load(SeqCst),
            "una mesa entró antes de que se abriera la puerta"
        );
        let wakes = seen.polls.load(SeqCst).saturating_sub(1);
        ensure!(
            wakes <= WAKES,
            "una mesa se despertó {wakes} veces antes de que se abriera la \
             puerta"
        );
        let delay = seen.delay.load(SeqCst);
        ensure!(
            delay <= DELAY,
            "una mesa entró {delay} ms después de poder entrar"
        );
        Ok(())
    })
}

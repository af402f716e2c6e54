//! Un cobro y una devolución que coinciden, y quien mira mientras tanto.

use std::time::Duration;

pub use ejercicios::Lock;
use ejercicios::{Result, bail, ends, ensure, named, paused, who_waits};
use tokio::time::{Instant, sleep};

use super::attempt;

/// Contar, dos veces, y quien mira las cuentas.
const ENOUGH: u128 = 50;

/// Lo que se tarda en contar el dinero.
pub async fn count() {
    sleep(Duration::from_millis(10)).await;
}

/// Si nadie tiene ninguno de los dos, tienen que decir lo mismo.
async fn audit(till: &Lock<i32>, ledger: &Lock<i32>) -> Result<()> {
    for _ in 0..100 {
        sleep(Duration::from_millis(1)).await;
        let Some((till, ledger)) = till.try_lock().zip(ledger.try_lock())
        else {
            continue;
        };
        ensure!(
            *till == *ledger,
            "alguien vio {} en la caja y {} en el libro: se soltó un mutex \
             antes de tomar el otro",
            *till,
            *ledger
        );
    }
    Ok(())
}

pub fn check() -> Result<()> {
    let till = Lock::new("caja", 100);
    let ledger = Lock::new("libro", 100);
    paused(async {
        let at_once = async || {
            tokio::join!(
                named("cobro", attempt::charge(&till, &ledger, 30)),
                named("devolución", attempt::refund(&till, &ledger, 20)),
            );
        };
        let both = async {
            let start = Instant::now();
            at_once().await;
            let took = start.elapsed().as_millis();
            ensure!(
                took < ENOUGH,
                "tardaron {took} ms y contar dos veces son 20: se pararon, \
                 cada una con lo que quería la otra, hasta que algo las cortó"
            );
            // Con los dos mutex ocupados, las dos tienen que esperar.
            let busy = async {
                let _both = (till.lock().await, ledger.lock().await);
                sleep(Duration::from_millis(20)).await;
            };
            tokio::join!(named("arqueo", busy), at_once());
            // Y otra vez, cada una sola: así se ve lo que deja a medias.
            named("cobro", attempt::charge(&till, &ledger, 5)).await;
            named("devolución", attempt::refund(&till, &ledger, 5)).await;
            Ok(())
        };
        let stuck = || format!("se quedó esperando: {}", who_waits());
        let (both, audit) =
            tokio::join!(ends(both, stuck), audit(&till, &ledger));
        both??;
        audit?;
        let (till, ledger) = (till.lock().await, ledger.lock().await);
        match (*till, *ledger) {
            (120, 120) => Ok(()),
            (100, 100) => bail!("no se cobró ni se devolvió nada"),
            (till, ledger) => bail!(
                "la caja tiene {till} y el libro dice {ledger}: había 100, y \
                 dos veces se cobraron 30 y se devolvieron 20"
            ),
        }
    })
}

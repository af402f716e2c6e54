//! Un cobro y una devolución que coinciden, y quien mira mientras tanto.

use std::time::Duration;

pub use ejercicios::Lock;
use ejercicios::{Result, bail, ends, ensure, named, paused, who_waits};
use tokio::time::sleep;

use super::attempt;

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
        let both = async {
            tokio::join!(
                named("cobro", attempt::charge(&till, &ledger, 30)),
                named("devolución", attempt::refund(&till, &ledger, 20)),
            );
            // Y otra vez, cada una sola: así se ve lo que deja a medias.
            named("cobro", attempt::charge(&till, &ledger, 5)).await;
            named("devolución", attempt::refund(&till, &ledger, 5)).await;
        };
        let stuck = || format!("se quedó esperando: {}", who_waits());
        let (both, audit) =
            tokio::join!(ends(both, stuck), audit(&till, &ledger));
        both?;
        audit?;
        let (till, ledger) = (till.lock().await, ledger.lock().await);
        match (*till, *ledger) {
            (110, 110) => Ok(()),
            (100, 100) => bail!("no se cobró ni se devolvió nada"),
            (till, ledger) => bail!(
                "la caja tiene {till} y el libro dice {ledger}: había 100, se \
                 cobraron 30 y se devolvieron 20"
            ),
        }
    })
}

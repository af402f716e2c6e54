//! El registro que se revisa, y el aviso, que espera sus turnos.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};

use ejercicios::{Result, counted, ends, ensure, paused, polled};
use tokio::sync::Notify;

use super::attempt;

pub const RECORDS: usize = 10_000;
/// Lo que el aviso puede esperar, y lo que hay entre dos cesiones, como poco.
const LONGEST: usize = 100;
const SHORTEST: usize = 10;

#[derive(Default)]
pub struct Ledger {
    reviewed: AtomicUsize,
    wake: Notify,
    /// Los apuntes que llevaba en el turno anterior del aviso.
    seen: AtomicUsize,
    longest: AtomicUsize,
    stop: AtomicBool,
    /// Los sondeos de la revisión, y los apuntes que llevaba en el último.
    polls: AtomicUsize,
    before: AtomicUsize,
    /// Las veces que cedió con menos de [`SHORTEST`] apuntes desde la anterior.
    hasty: AtomicUsize,
}

impl Ledger {
    /// Revisa un apunte. No espera a nada.
    pub fn review(&self, _record: usize) {
        self.reviewed.fetch_add(1, SeqCst);
        self.wake.notify_one();
    }

    /// Si el aviso ha pedido que pare.
    pub fn stopped(&self) -> bool {
        self.stop.load(SeqCst)
    }

    /// Antes de cada sondeo: si no es el primero, la revisión ha cedido.
    fn poll(&self) {
        let now = self.reviewed.load(SeqCst);
        let since = now - self.before.swap(now, SeqCst);
        let yields = self.polls.fetch_add(1, SeqCst);
        // Antes de la primera no hay otra, y al acabar no se revisa más.
        if yields > 1 && now < RECORDS && since < SHORTEST {
            self.hasty.fetch_add(1, SeqCst);
        }
    }

    fn measure(&self) {
        let now = self.reviewed.load(SeqCst);
        let waited = now - self.seen.swap(now, SeqCst);
        self.longest.fetch_max(waited, SeqCst);
    }
}

/// El aviso: en cada turno mira por dónde van, y a la mitad puede pedir que
/// paren.
async fn watch(ledger: Arc<Ledger>, stops: bool) {
    loop {
        ledger.wake.notified().await;
        ledger.measure();
        if stops && ledger.seen.load(SeqCst) >= RECORDS / 2 {
            ledger.stop.store(true, SeqCst);
        }
    }
}

async fn reviewed(stops: bool) -> Result<Arc<Ledger>> {
    let ledger = Arc::new(Ledger::default());
    let watching = tokio::spawn(watch(ledger.clone(), stops));
    // Que el aviso esté esperando antes de empezar.
    tokio::task::yield_now().await;
    let polled_one = ledger.clone();
    let reviewing =
        polled(attempt::review(ledger.clone()), move || polled_one.poll());
    let reviewing = tokio::spawn(reviewing);
    let stuck = || "la revisión se quedó esperando".to_owned();
    ends(reviewing, stuck).await??;
    watching.abort();
    ledger.measure();
    Ok(ledger)
}

pub fn check() -> Result<()> {
    paused(async {
        let ledger = reviewed(false).await?;
        let count = |it: &AtomicUsize| it.load(SeqCst);
        let (done, hasty) = (count(&ledger.reviewed), count(&ledger.hasty));
        ensure!(done > 0, "no se revisó ningún apunte");
        ensure!(
            done == RECORDS,
            "{}, y son {RECORDS}",
            counted(done, "se revisó # apunte", "se revisaron # apuntes")
        );
        let longest = count(&ledger.longest);
        // El turno que recibe cuando ya ha acabado todo no cuenta.
        ensure!(
            longest < RECORDS,
            "el aviso no tuvo ni un turno mientras {}",
            counted(done, "se revisaba # apunte", "se revisaban # apuntes")
        );
        ensure!(
            longest <= LONGEST,
            "el aviso esperó {longest} apuntes seguidos"
        );
        ensure!(
            hasty == 0,
            "{} con menos de {SHORTEST} apuntes revisados desde la anterior: \
             cada una cuesta una vuelta por la cola",
            counted(hasty, "se cedió # vez", "se cedió # veces")
        );
        let ledger = reviewed(true).await?;
        let (done, half) = (count(&ledger.reviewed), RECORDS / 2);
        ensure!(
            done <= half + 2 * LONGEST,
            "el aviso pidió que parara hacia el apunte {half}, y se revisaron \
             {done}"
        );
        Ok(())
    })
}

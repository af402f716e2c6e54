//! Una cocina que cierra con platos al fuego.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::time::{Instant, sleep, sleep_until};

use super::attempt;

/// Lo que se espera a lo que está al fuego.
pub const GRACE: Duration = Duration::from_secs(1);
const CLOSE: Duration = Duration::from_millis(450);

pub struct Service {
    start: Instant,
    /// Lo que tarda cada pedido, en milisegundos; si no lo dice, no acaba.
    takes: [Option<u64>; 4],
    accepted: Gauge,
    late: Gauge,
    fire: Gauge,
    done: Gauge,
}

impl Service {
    /// Llega uno cada 100 milisegundos.
    pub async fn next_order(&self) -> usize {
        let order = self.accepted.entered();
        let at = Duration::from_millis(100 * (order as u64 + 1));
        sleep_until(self.start + at).await;
        if self.start.elapsed() > CLOSE {
            let _late = self.late.enter();
        }
        let _one = self.accepted.enter();
        order
    }

    pub async fn cook(&self, order: usize) {
        let _fire = self.fire.enter();
        match self.takes.get(order) {
            Some(None) => std::future::pending().await,
            Some(Some(ms)) => sleep(Duration::from_millis(*ms)).await,
            None => sleep(Duration::from_millis(100)).await,
        }
        let _one = self.done.enter();
    }

    /// Hasta que se pida el cierre.
    pub async fn closing(&self) {
        sleep_until(self.start + CLOSE).await;
    }
}

async fn day(third: Option<u64>) -> Result<(u128, Arc<Service>)> {
    let service = Arc::new(Service {
        start: Instant::now(),
        takes: [Some(200), Some(900), third, Some(300)],
        accepted: Gauge::default(),
        late: Gauge::default(),
        fire: Gauge::default(),
        done: Gauge::default(),
    });
    let stuck = || match service.late.entered() {
        0 => format!(
            "se quedó esperando platos que no acaban ({}): al cierre le falta \
             el plazo",
            service.fire.now()
        ),
        late => format!("con el cierre pedido, aceptó más pedidos: {late}"),
    };
    let told = ends(attempt::run(service.clone()), stuck).await?;
    let took = service.start.elapsed().as_millis();
    // Lo que se corta se suelta en su turno.
    tokio::task::yield_now().await;
    ensure!(service.fire.entered() > 0, "no se cocinó nada");
    let late = service.late.entered();
    ensure!(
        late == 0,
        "con el cierre pedido, aceptó más pedidos: {late}"
    );
    let left = service.fire.now();
    ensure!(left == 0, "volvió con platos todavía al fuego: {left}");
    let done = service.done.entered();
    let cut = service.accepted.entered() - done;
    let (saved, hopeless) = match third {
        Some(_) => (4, 0),
        None => (3, 1),
    };
    ensure!(
        cut <= hopeless,
        "al cerrar cortó {} dentro del plazo",
        counted(
            cut - hopeless,
            "# plato que acababa",
            "# platos que acababan"
        )
    );
    ensure!(
        (done, cut) == (saved, hopeless),
        "{} de {saved}",
        counted(done, "acabó # plato", "acabaron # platos")
    );
    ensure!(
        told == (done, cut),
        "{} y cortó {cut}, y dice que son {} y {}",
        counted(done, "acabó # plato", "acabaron # platos"),
        told.0,
        told.1
    );
    Ok((took, service))
}

pub fn check() -> Result<()> {
    paused(async {
        let (took, _) = day(Some(400)).await?;
        ensure!(
            took == 1100,
            "el último plato salió a los 1100 ms, y volvió a los {took}"
        );
        let (took, _) = day(None).await?;
        ensure!(
            took == 1450,
            "el plazo se cumplía a los 1450 ms, y volvió a los {took}"
        );
        Ok(())
    })
}

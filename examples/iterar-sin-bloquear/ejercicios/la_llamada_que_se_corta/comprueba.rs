//! Los proveedores, que cuelgan si nadie los escucha, y el cuaderno.

use std::sync::Mutex;
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::time::{Instant, sleep, sleep_until};

use super::attempt;

/// Las llamadas que caben a la vez.
pub const LINES: usize = 3;
/// Lo que un proveedor habla sin que nadie lo escuche antes de colgar.
const PATIENCE: Duration = Duration::from_millis(100);

#[derive(Default)]
pub struct Market {
    calls: Gauge,
    writing: Gauge,
    cut: Gauge,
    /// Lo más que nadie ha escuchado una llamada, en milisegundos.
    unheard: Mutex<u128>,
    noted: Mutex<Vec<u32>>,
}

impl Market {
    /// Pregunta el precio a un proveedor, que lo dice en tres veces.
    /// Si cuelga, no hay precio.
    pub async fn ask(&self, shop: u32) -> Option<u32> {
        let _line = self.calls.enter();
        for _part in 0..3 {
            let says = Instant::now() + Duration::from_millis(20);
            sleep_until(says).await;
            let late = says.elapsed();
            if late > PATIENCE {
                let _one = self.cut.enter();
                let mut unheard = self.unheard.lock().expect("sin pánicos");
                *unheard = late.as_millis().max(*unheard);
                return None;
            }
        }
        Some(10 * shop)
    }

    /// Apunta un precio en el cuaderno, que es uno.
    pub async fn note(&self, price: u32) {
        let _page = self.writing.enter();
        sleep(Duration::from_millis(200)).await;
        self.noted.lock().expect("sin pánicos").push(price);
    }
}

async fn day(shops: u32) -> Result<()> {
    let market: &'static Market = Box::leak(Box::default());
    let stuck = || {
        format!(
            "se quedó esperando, con {}",
            counted(
                market.noted.lock().expect("sin pánicos").len(),
                "# precio apuntado",
                "# precios apuntados"
            )
        )
    };
    ends(attempt::note_all(market, shops), stuck).await?;
    let (calls, most) = (market.calls.entered(), market.calls.most());
    ensure!(calls > 0, "no se llamó a ningún proveedor");
    ensure!(
        most <= LINES,
        "hubo {most} llamadas a la vez, y caben {LINES}"
    );
    let cut = market.cut.entered();
    ensure!(
        cut == 0,
        "{}: mientras apuntabas un precio, nadie escuchó en {} ms, y a los \
         {} cuelgan",
        counted(cut, "se cortó # llamada", "se cortaron # llamadas"),
        market.unheard.lock().expect("sin pánicos"),
        PATIENCE.as_millis()
    );
    let writing = market.writing.most();
    ensure!(
        writing <= 1,
        "se apuntaron {writing} precios a la vez, y el cuaderno es uno"
    );
    let mut noted = market.noted.lock().expect("sin pánicos").clone();
    noted.sort_unstable();
    let due: Vec<u32> = (1..=shops).map(|shop| 10 * shop).collect();
    ensure!(
        noted == due,
        "los precios son {due:?}, y al volver están apuntados {noted:?}"
    );
    ensure!(
        most == LINES,
        "como mucho hubo {} a la vez, y caben {LINES}",
        counted(most, "# llamada", "# llamadas")
    );
    Ok(())
}

pub fn check() -> Result<()> {
    paused(async {
        day(6).await?;
        day(9).await
    })
}

//! La caja cobra a cuatro mesas, y dos no pagan.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ensure, paused};

use super::attempt;

#[derive(Default)]
pub struct Till {
    started: Gauge,
    ended: Gauge,
}

impl Till {
    pub async fn charge(&self, table: u32) -> Result<(), String> {
        let _started = self.started.enter();
        tokio::time::sleep(Duration::from_millis(table.into())).await;
        let _ended = self.ended.enter();
        match table {
            2 => Err("sin saldo".to_owned()),
            3 => panic!("la mesa 3 no existe"),
            _ => Ok(()),
        }
    }
}

pub fn check() -> Result<()> {
    let till = Arc::new(Till::default());
    let paid = till.clone();
    let mut said = 0;
    paused(async {
        said = attempt::close(paid).await;
        Ok(())
    })?;
    let (started, ended) = (till.started.entered(), till.ended.entered());
    ensure!(
        started > 0,
        "dijo que {} sin cobrar a ninguna",
        counted(said, "pagó # mesa", "pagaron # mesas")
    );
    ensure!(
        started == 4 && ended == 4,
        "se empezó a cobrar a {} y se acabó con {ended}: el fallo de una dejó \
         sin cobrar a las demás",
        counted(started, "# mesa", "# mesas")
    );
    let most = till.started.most();
    ensure!(
        most == 4,
        "mesas a las que se cobró a la vez: {most} de 4; unas esperaron a que \
         acabara el cobro de otras"
    );
    ensure!(
        said == 2,
        "dijo que {}, y pagaron 2: la 2 no tenía saldo y la 3 entró en pánico",
        counted(said, "pagó # mesa", "pagaron # mesas")
    );
    Ok(())
}

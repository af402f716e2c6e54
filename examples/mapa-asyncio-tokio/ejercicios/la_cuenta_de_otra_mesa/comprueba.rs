//! La sala, con cuatro mesas que pagan a la vez.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, bail, counted, ends, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

/// Las mesas de dos días: el orden no es siempre el de sus números.
const DAYS: [[u32; 4]; 2] = [[1, 2, 3, 4], [3, 2, 4, 1]];
/// Lo que tarda el cobro más lento.
const SLOWEST: u128 = 400;

#[derive(Default)]
pub struct Room {
    started: Gauge,
    finished: Gauge,
}

impl Room {
    /// Cobra a una mesa: diez euros por su número, salvo a la 2, que no puede.
    pub async fn charge(&self, table: u32) -> Result<u32, String> {
        let _charging = self.started.enter();
        let ms = 100 * u64::from(5 - table);
        sleep(Duration::from_millis(ms)).await;
        let _done = self.finished.enter();
        answer(table)
    }
}

fn answer(table: u32) -> Result<u32, String> {
    match table {
        2 => Err("mesa 2: la tarjeta no pasa".to_owned()),
        _ => Ok(10 * table),
    }
}

async fn day(tables: [u32; 4]) -> Result<()> {
    let room = Arc::new(Room::default());
    let start = Instant::now();
    let stuck = || {
        format!(
            "se quedó esperando: {} y {}",
            counted(
                room.started.entered(),
                "se empezó # cobro",
                "se empezaron # cobros"
            ),
            counted(room.finished.entered(), "acabó #", "acabaron #")
        )
    };
    let all = attempt::charge_all(room.clone(), tables.to_vec());
    let answers = ends(all, stuck).await?;
    let took = start.elapsed().as_millis();
    let started = room.started.entered();
    let done = room.finished.entered();
    ensure!(started > 0, "no se cobró a ninguna mesa");
    ensure!(
        done == started,
        "{} y {}: lo demás se quedó a medias",
        counted(started, "se empezó # cobro", "se empezaron # cobros"),
        counted(done, "acabó #", "acabaron #")
    );
    ensure!(
        answers.len() == tables.len(),
        "se pidió la cuenta de 4 mesas, y las respuestas son {}",
        answers.len()
    );
    for (table, got) in tables.into_iter().zip(answers) {
        if got != answer(table) {
            let whose = tables.into_iter().find(|it| answer(*it) == got);
            match whose {
                Some(whose) => bail!(
                    "se cobraron las mesas {tables:?}, y a la {table} le \
                         llegó la respuesta de la {whose}"
                ),
                None => bail!("a la mesa {table} le llegó {got:?}"),
            }
        }
    }
    ensure!(
        took <= SLOWEST,
        "tardó {took} ms, y el cobro más lento tarda {SLOWEST}: van uno \
             detrás de otro"
    );
    Ok(())
}

pub fn check() -> Result<()> {
    paused(async {
        for tables in DAYS {
            day(tables).await?;
        }
        Ok(())
    })
}

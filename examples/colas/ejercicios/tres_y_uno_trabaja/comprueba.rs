//! Los cocineros y sus comandas.

use std::sync::Mutex;
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

const ORDERS: u32 = 12;
/// Lo que lleva una comanda, en milisegundos, y lo que lleva la primera.
const EACH: u64 = 100;
const FIRST: u64 = 500;
/// Lo que tardan los tres: mientras uno hace la primera, los otros dos hacen
/// las demás.
const ALL: u128 = 600;

#[derive(Default)]
pub struct Line {
    cooking: Gauge,
    done: Mutex<Vec<u32>>,
}

impl Line {
    /// Las comandas del día.
    pub fn orders(&self) -> std::ops::RangeInclusive<u32> {
        1..=ORDERS
    }

    pub async fn cook(&self, order: u32) {
        let _inside = self.cooking.enter();
        let takes = if order == 1 { FIRST } else { EACH };
        sleep(Duration::from_millis(takes)).await;
        self.done.lock().unwrap().push(order);
    }
}

pub fn check() -> Result<()> {
    paused(async {
        let line = std::sync::Arc::new(Line::default());
        let stuck = || {
            let done = line.done.lock().unwrap().len();
            format!(
                "se quedó esperando: {} de {ORDERS}, y los cocineros siguen \
                 en la cola",
                counted(done, "se cocinó # comanda", "se cocinaron # comandas")
            )
        };
        let start = Instant::now();
        ends(attempt::run(line.clone()), stuck).await?;
        let took = start.elapsed().as_millis();
        let mut done = line.done.lock().unwrap().clone();
        done.sort_unstable();
        let most = line.cooking.most();
        ensure!(!done.is_empty(), "no se cocinó ninguna comanda");
        done.dedup();
        ensure!(
            line.cooking.entered() == done.len(),
            "{} para {}: alguna se hizo dos veces",
            counted(
                line.cooking.entered(),
                "se cocinó # plato",
                "se cocinaron # platos"
            ),
            counted(done.len(), "# comanda", "# comandas")
        );
        ensure!(
            done.len() == ORDERS as usize,
            "{} de {ORDERS}",
            counted(
                ORDERS as usize - done.len(),
                "se perdió # comanda",
                "se perdieron # comandas"
            )
        );
        ensure!(
            most <= 3,
            "cocinaron {most} a la vez, y los cocineros son tres"
        );
        ensure!(
            most == 3,
            "como mucho cocinó {most} a la vez, y los cocineros son tres: los \
             demás esperan la cola"
        );
        ensure!(
            took <= ALL,
            "la primera comanda lleva {FIRST} ms, y algún cocinero miraba con \
             otras por hacer: tardaron {took} ms, y podían tardar {ALL}"
        );
        Ok(())
    })
}

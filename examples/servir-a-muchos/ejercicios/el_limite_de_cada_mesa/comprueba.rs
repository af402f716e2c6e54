//! Doce mesas que llegan a la puerta.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::time::sleep;

use super::attempt;

/// Las que caben.
pub const PLACES: usize = 2;
const TABLES: usize = 12;

#[derive(Default)]
pub struct Door {
    arrived: Gauge,
    eating: Gauge,
    fed: Gauge,
}

pub struct Table(Arc<Door>);

impl Door {
    /// La siguiente mesa; `None`, cuando ya no vendrán más.
    pub async fn accept(self: &Arc<Self>) -> Option<Table> {
        if self.arrived.entered() == TABLES {
            return None;
        }
        let _one = self.arrived.enter();
        Some(Table(self.clone()))
    }
}

impl Table {
    pub async fn eat(self) {
        let eating = self.0.eating.enter();
        sleep(Duration::from_millis(100)).await;
        drop(eating);
        let _one = self.0.fed.enter();
    }
}

pub fn check() -> Result<()> {
    paused(async {
        let door = Arc::new(Door::default());
        let stuck = || {
            format!(
                "se quedó esperando: {} de {TABLES}",
                counted(door.fed.entered(), "comió # mesa", "comieron # mesas")
            )
        };
        ends(attempt::serve(door.clone()), stuck).await?;
        let (most, fed) = (door.eating.most(), door.fed.entered());
        ensure!(door.arrived.entered() > 0, "no se abrió la puerta");
        ensure!(
            most <= PLACES,
            "hubo {most} a la vez y el límite es {PLACES}"
        );
        ensure!(
            fed == TABLES,
            "llegaron {TABLES} mesas y {}: las demás se fueron",
            counted(fed, "comió #", "comieron #")
        );
        ensure!(most == PLACES, "comieron de una en una, y caben {PLACES}");
        Ok(())
    })
}

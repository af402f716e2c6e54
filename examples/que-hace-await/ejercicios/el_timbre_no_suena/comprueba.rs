//! El fregadero y la puerta.

use std::cell::Cell;
use std::rc::Rc;

use ejercicios::{Result, counted, ensure, paused};
use tokio::task::{LocalSet, yield_now};

use super::attempt;

const DISHES: u32 = 100;

#[derive(Default)]
pub struct Pile {
    washed: Cell<u32>,
}

impl Pile {
    /// Lava un plato. No espera a nada.
    pub async fn wash(&self) {
        self.washed.set(self.washed.get() + 1);
    }
}

pub fn check() -> Result<()> {
    let pile = Pile::default();
    let turns = Rc::new(Cell::new(0));
    let local = LocalSet::new();
    let door = turns.clone();
    local.spawn_local(async move {
        loop {
            door.set(door.get() + 1);
            yield_now().await;
        }
    });
    paused(local.run_until(async {
        attempt::wash_all(&pile).await;
        Ok(())
    }))?;
    let (washed, turns) = (pile.washed.get(), turns.get());
    ensure!(washed > 0, "no se lavó ningún plato");
    ensure!(
        washed == DISHES,
        "{}, y había {DISHES}",
        counted(washed, "se lavó # plato", "se lavaron # platos")
    );
    ensure!(
        turns > 0,
        "la puerta no tuvo ni un turno mientras {}: ninguno de los `await` se \
         detuvo",
        counted(washed, "se lavaba # plato", "se lavaban # platos")
    );
    ensure!(
        turns >= 90,
        "turnos de la puerta en {}: {turns}; se cede de tarde en tarde",
        counted(washed, "# plato", "# platos")
    );
    Ok(())
}

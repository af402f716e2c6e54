//! La cocina y la sala.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

pub struct Room {
    start: Instant,
    cooking: Gauge,
    brought: Mutex<Vec<(u32, u128)>>,
}

impl Room {
    /// Hace un plato: el 1 tarda 500 ms, y los demás, 100 por su número.
    pub async fn cook(&self, dish: u32) -> u32 {
        let _inside = self.cooking.enter();
        let ms = if dish == 1 { 500 } else { 50 * u64::from(dish) };
        sleep(Duration::from_millis(ms)).await;
        dish
    }

    /// Lleva un plato a la sala.
    pub fn bring(&self, dish: u32) {
        let at = self.start.elapsed().as_millis();
        self.brought.lock().unwrap().push((dish, at));
    }
}

pub fn check() -> Result<()> {
    paused(async {
        let room = Arc::new(Room {
            start: Instant::now(),
            cooking: Gauge::default(),
            brought: Mutex::default(),
        });
        let stuck = || {
            let brought = room.brought.lock().unwrap().len();
            format!(
                "se quedó esperando: {} y son 5",
                counted(brought, "salió # plato", "salieron # platos")
            )
        };
        ends(attempt::deliver(room.clone()), stuck).await?;
        let brought = room.brought.lock().unwrap().clone();
        let dishes: Vec<u32> = brought.iter().map(|it| it.0).collect();
        ensure!(room.cooking.entered() > 0, "no se hizo ningún plato");
        ensure!(
            room.cooking.most() == 5,
            "platos a la vez: {}, y los cinco caben",
            room.cooking.most()
        );
        ensure!(
            dishes.len() == 5,
            "{}: el orden de salida es {dishes:?}",
            counted(
                5usize.saturating_sub(dishes.len()),
                "se perdió # plato",
                "se perdieron # platos"
            )
        );
        let late = brought.iter().filter(|it| it.0 != 1 && it.1 >= 500);
        let late = late.count();
        ensure!(
            late == 0,
            "{} al 1 para salir: {dishes:?}",
            counted(
                late,
                "# plato ya hecho esperó",
                "# platos ya hechos esperaron"
            )
        );
        Ok(())
    })
}

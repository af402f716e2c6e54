//! La cocina y la sala.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused, polled};
use tokio::time::{Instant, sleep};

use super::attempt;

/// Lo que tarda cada plato, en milisegundos. Otro día el lento es otro: no vale
/// saber cuál.
const DAYS: [[u64; 5]; 2] =
    [[500, 100, 150, 200, 250], [153, 97, 500, 251, 202]];

/// Lo que se le perdona: con cada plato basta un despertar.
const WAKES: usize = 30;

pub struct Room {
    start: Instant,
    takes: [u64; 5],
    ready: Mutex<Vec<(u32, u128)>>,
    cooking: Gauge,
    brought: Mutex<Vec<(u32, u128)>>,
}

impl Room {
    /// Hace un plato: hay uno que tarda 500 ms, y los demás, menos.
    pub async fn cook(&self, dish: u32) -> u32 {
        let _inside = self.cooking.enter();
        let ms = self.takes[(dish as usize + 4) % 5];
        sleep(Duration::from_millis(ms)).await;
        let at = self.start.elapsed().as_millis();
        self.ready.lock().unwrap().push((dish, at));
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
        for takes in DAYS {
            day(takes).await?;
        }
        Ok(())
    })
}

async fn day(takes: [u64; 5]) -> Result<()> {
    let room = Arc::new(Room {
        start: Instant::now(),
        takes,
        ready: Mutex::default(),
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
    let mut polls = 0;
    let deliver = polled(attempt::deliver(room.clone()), || polls += 1);
    ends(deliver, stuck).await?;
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
    let wakes = polls - 1;
    ensure!(
        wakes <= WAKES,
        "para llevar cinco platos, `deliver` se despertó {wakes} veces: mira a \
         ratos cuál está hecho"
    );
    let ready = room.ready.lock().unwrap().clone();
    for (dish, out) in brought {
        let at = ready.iter().find(|it| it.0 == dish).map(|it| it.1);
        ensure!(
            at == Some(out),
            "el plato {dish} estaba hecho a los {} ms, y salió a los {out}: \
             esperó a otro; el orden de salida es {dishes:?}",
            at.unwrap_or(0)
        );
    }
    Ok(())
}

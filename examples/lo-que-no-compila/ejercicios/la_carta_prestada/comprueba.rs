//! Una cocina con un fuego para cada plato.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

#[derive(Default)]
pub struct Kitchen {
    fire: Gauge,
    done: Mutex<Vec<String>>,
}

impl Kitchen {
    /// Lo hace en 100 milisegundos, y dice cuánto pesa.
    pub async fn cook(&self, dish: &str) -> usize {
        let _fire = self.fire.enter();
        sleep(Duration::from_millis(100)).await;
        let mut done = self.done.lock().expect("nadie entra en pánico");
        done.push(dish.to_owned());
        dish.len()
    }
}

pub fn check() -> Result<()> {
    paused(async {
        // Dos cartas: así se ve quien cuenta los platos de una.
        evening(&["sopa", "asado", "flan"]).await?;
        evening(&["pan", "gazpacho", "tortilla", "natillas"]).await
    })
}

async fn evening(menu: &[&str]) -> Result<()> {
    let kitchen = Arc::new(Kitchen::default());
    let (dishes, weighs) = (menu.len(), menu.concat().len());
    let order: Vec<String> = menu.iter().map(|it| it.to_string()).collect();
    let start = Instant::now();
    let stuck = || "se quedó esperando, y los platos acaban".into();
    let cooked = attempt::cook_all(kitchen.clone(), order);
    let weight = ends(cooked, stuck).await?;
    let took = start.elapsed().as_millis();
    let done = kitchen.done.lock().expect("lo mismo").clone();
    ensure!(kitchen.fire.entered() > 0, "no se cocinó ningún plato");
    ensure!(
        done.len() == dishes,
        "volvió con {}, y la carta tiene {dishes}",
        counted(done.len(), "# plato hecho", "# platos hechos")
    );
    for dish in menu {
        ensure!(
            done.iter().any(|it| it == dish),
            "la carta es {menu:?}, y se hizo {done:?}"
        );
    }
    ensure!(
        kitchen.fire.most() == dishes && took == 100,
        "cocinó {} a la vez y tardó {took} ms: a la vez son 100",
        kitchen.fire.most()
    );
    ensure!(
        weight == weighs,
        "el peso de todos es {weighs}, y dijo {weight}"
    );
    let owners = Arc::strong_count(&kitchen);
    ensure!(
        owners == 1,
        "ya no queda ninguna tarea, y la cocina tiene todavía un dueño de \
         más: algo no la suelta nunca"
    );
    Ok(())
}

//! Tres platos al fuego, y uno que falla.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

pub const MENU: [&str; 3] = ["sopa", "pescado", "asado"];

#[derive(Default)]
pub struct Kitchen {
    /// Los hechos, bien o mal, que aún no se han sacado, y desde cuándo.
    ready: Mutex<Vec<Instant>>,
    late: Gauge,
    burners: Gauge,
    brought: Gauge,
    refunded: Gauge,
}

impl Kitchen {
    /// Lo hace; del pescado no queda.
    pub async fn cook(&self, dish: &str) -> Result<String, String> {
        let _fire = self.burners.enter();
        let place = MENU.iter().position(|it| *it == dish).unwrap_or(0);
        sleep(Duration::from_millis(100 * (place as u64 + 1))).await;
        self.ready().push(Instant::now());
        match dish {
            "pescado" => Err("no queda pescado".to_owned()),
            dish => Ok(dish.to_owned()),
        }
    }

    fn ready(&self) -> MutexGuard<'_, Vec<Instant>> {
        self.ready.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Saca uno.
    fn out(&self) {
        let now = Instant::now();
        if self.ready().pop().is_some_and(|since| since < now) {
            let _late = self.late.enter();
        }
    }

    /// Lleva el plato a la mesa.
    pub fn bring(&self, _dish: &str) {
        self.out();
        let _one = self.brought.enter();
    }

    /// Devuelve el dinero del que no sale.
    pub fn refund(&self, _reason: &str) {
        self.out();
        let _one = self.refunded.enter();
    }
}

pub fn check() -> Result<()> {
    paused(async {
        let kitchen = Arc::new(Kitchen::default());
        let stuck = || "se quedó esperando, y no hay nada al fuego".to_owned();
        ends(attempt::serve(kitchen.clone()), stuck).await?;
        let (brought, refunded) =
            (kitchen.brought.entered(), kitchen.refunded.entered());
        let cooked = kitchen.burners.entered();
        ensure!(cooked > 0, "no se cocinó nada");
        let left = kitchen.burners.now();
        ensure!(
            left == 0,
            "volvió con {left} plato al fuego: el fallo del pescado cerró la \
             cocina"
        );
        ensure!(
            brought == 2,
            "salieron bien dos platos, y se sirvió {brought}: otro se recogió \
             y se perdió"
        );
        ensure!(
            refunded == 1,
            "el pescado falló, y se devolvió el dinero {refunded} veces"
        );
        ensure!(
            cooked == 3,
            "{}, y son tres",
            counted(cooked, "se cocinó # plato", "se cocinaron # platos")
        );
        let most = kitchen.burners.most();
        ensure!(
            most == 3,
            "platos al fuego a la vez: {most} de 3; cada uno esperó al de antes"
        );
        let late = kitchen.late.entered();
        ensure!(
            late == 0,
            "platos que no salieron al acabar: {late}; esperaron a otro"
        );
        Ok(())
    })
}

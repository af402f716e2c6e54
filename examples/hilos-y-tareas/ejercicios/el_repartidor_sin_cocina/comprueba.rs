//! La cocina, con su bucle, y el hilo del repartidor.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use ejercicios::{Gauge, Result, ensure};
use tokio::runtime::{self, Handle};
use tokio::sync::oneshot;

use super::attempt;

/// El número de la pizza.
const PIZZA: u32 = 7;

pub struct Kitchen {
    home: runtime::Id,
    cooked: Gauge,
    /// Las que se piden sin que el repartidor haya salido.
    early: Gauge,
    /// Las que se hacen en otro bucle.
    away: Gauge,
    rides: Gauge,
    falls: Gauge,
}

impl Kitchen {
    /// Hace una pizza, y da su número.
    pub async fn cook(&self) -> u32 {
        let _cooked = self.cooked.enter();
        if self.rides.now() == 0 {
            let _early = self.early.enter();
        }
        if Handle::current().id() != self.home {
            let _away = self.away.enter();
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
        PIZZA
    }

    /// Ejecuta `work` en el hilo del repartidor, y espera sin bloquear el tuyo.
    pub async fn ride<F>(&self, work: F) -> Option<u32>
    where
        F: FnOnce() -> u32 + Send + 'static,
    {
        let _out = self.rides.enter();
        let (back, returns) = oneshot::channel();
        thread::spawn(move || back.send(work()));
        let pizza = returns.await.ok();
        if pizza.is_none() {
            let _fall = self.falls.enter();
        }
        pizza
    }
}

pub fn check() -> Result<()> {
    // Hay un hilo de verdad: el reloj también lo es.
    let runtime = runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let kitchen = Arc::new(Kitchen {
            home: Handle::current().id(),
            cooked: Gauge::new(),
            early: Gauge::new(),
            away: Gauge::new(),
            rides: Gauge::new(),
            falls: Gauge::new(),
        });
        let pizza = attempt::deliver(kitchen.clone()).await;
        ensure!(
            kitchen.rides.entered() > 0,
            "el repartidor no salió a la calle"
        );
        ensure!(
            kitchen.falls.entered() == 0,
            "el hilo del repartidor acabó con un fallo, y no volvió con nada"
        );
        ensure!(
            kitchen.early.entered() == 0,
            "la pizza se pidió en la cocina, cuando el repartidor no había \
             salido"
        );
        ensure!(
            kitchen.away.entered() == 0,
            "la pizza se hizo en otro bucle: la cocina tiene el suyo"
        );
        ensure!(
            pizza == Some(PIZZA),
            "el repartidor volvió sin esperar su pizza, que es la {PIZZA}"
        );
        ensure!(kitchen.cooked.entered() > 0, "no se hizo ninguna pizza");
        Ok(())
    })
}

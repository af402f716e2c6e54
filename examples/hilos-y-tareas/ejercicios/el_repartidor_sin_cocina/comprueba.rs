//! La cocina, con su bucle, y el hilo del repartidor.

use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use ejercicios::{Gauge, Result, ensure};
use tokio::runtime::{self, Handle};
use tokio::sync::oneshot;

use super::attempt;

/// El número de la pizza en cada viaje.
const PIZZAS: [u32; 2] = [7, 23];

pub struct Kitchen {
    home: runtime::Id,
    pizza: u32,
    cooked: Gauge,
    /// Las que se piden sin que el repartidor haya salido.
    early: Gauge,
    /// Las que se hacen en otro bucle.
    away: Gauge,
    rides: Gauge,
    falls: Gauge,
    /// Con lo que vuelve el repartidor.
    brought: Mutex<Option<u32>>,
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
        self.pizza
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
        *self.brought.lock().expect("sin pánicos") = pizza;
        pizza
    }
}

pub fn check() -> Result<()> {
    // Hay un hilo de verdad: el reloj también lo es.
    let runtime = runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        for pizza in PIZZAS {
            delivers(pizza).await?;
        }
        Ok(())
    })
}

async fn delivers(pizza: u32) -> Result<()> {
    let kitchen = Arc::new(Kitchen {
        home: Handle::current().id(),
        pizza,
        cooked: Gauge::new(),
        early: Gauge::new(),
        away: Gauge::new(),
        rides: Gauge::new(),
        falls: Gauge::new(),
        brought: Mutex::default(),
    });
    let said = attempt::deliver(kitchen.clone()).await;
    ensure!(
        kitchen.rides.entered() > 0,
        "el repartidor no salió a la calle"
    );
    ensure!(
        kitchen.falls.entered() == 0,
        "el hilo del repartidor acabó con un fallo, y no volvió con nada"
    );
    let brought = *kitchen.brought.lock().expect("lo mismo");
    ensure!(
        brought == Some(pizza),
        "el repartidor volvió con el número {}, y el de su pizza es el que \
         da `cook`: {pizza}",
        brought.unwrap_or_default()
    );
    ensure!(kitchen.cooked.entered() > 0, "no se hizo ninguna pizza");
    ensure!(
        kitchen.early.entered() == 0,
        "la pizza se pidió en la cocina, cuando el repartidor no había salido"
    );
    ensure!(
        kitchen.away.entered() == 0,
        "la pizza se hizo en otro bucle: la cocina tiene el suyo"
    );
    ensure!(
        said == Some(pizza),
        "el repartidor trajo el número {pizza}, y `deliver` dio {said:?}"
    );
    Ok(())
}

//! El horno, en el único hilo de apoyo que hay.

use std::sync::Arc;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use ejercicios::{Gauge, Result, bail, ensure};
use tokio::runtime::Builder;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use super::attempt;

/// El número de la pizza.
const PIZZA: u32 = 7;
/// Lo que espera un cliente con prisa, y uno que no la tiene.
const HURRY: Duration = Duration::from_millis(20);
const CALM: Duration = Duration::from_secs(3);
/// Cuando ya no queda nadie en el mostrador.
const CLOSED: Duration = Duration::from_secs(1);

#[derive(Default)]
pub struct Oven {
    pizzas: Gauge,
    inside: Gauge,
}

impl Oven {
    /// Hornea la pizza. Retiene el hilo.
    pub fn bake(&self) -> u32 {
        let _inside = self.inside.enter();
        let _pizza = self.pizzas.enter();
        PIZZA
    }
}

pub fn check() -> Result<()> {
    // Hay hilos de verdad: el reloj también lo es.
    let runtime = Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(1)
        .build()?;
    runtime.block_on(async {
        let oven = Arc::new(Oven::default());
        let (out, bell) = mpsc::channel::<()>();
        let (enters, entered) = tokio::sync::oneshot::channel();
        let bread = spawn_blocking({
            let oven = oven.clone();
            move || {
                let _inside = oven.inside.enter();
                let _ = enters.send(());
                let _ = bell.recv();
            }
        });
        entered.await?;
        let late = timeout(CLOSED, attempt::order(oven.clone(), HURRY)).await;
        // El pan sale, y lo que había en la cola se hace.
        drop(out);
        bread.await?;
        spawn_blocking(|| ()).await?;
        let Ok(late) = late else {
            bail!("venció el tiempo, y el cliente siguió esperando");
        };
        ensure!(
            oven.inside.most() == 1,
            "hubo dos cosas a la vez en un horno en el que cabe una"
        );
        ensure!(
            oven.pizzas.entered() == 0,
            "el cliente ya no estaba, y la pizza se horneó para nadie"
        );
        ensure!(
            late.is_none(),
            "el horno estaba ocupado, y al cliente le llegó una pizza"
        );
        let asked = Instant::now();
        let pizza = attempt::order(oven.clone(), CALM).await;
        let waited = asked.elapsed();
        ensure!(
            pizza == Some(PIZZA),
            "el horno estaba libre, y el cliente se fue sin su pizza"
        );
        ensure!(
            oven.pizzas.entered() == 1,
            "para una pizza se hornearon {}",
            oven.pizzas.entered()
        );
        ensure!(
            waited < CALM,
            "la pizza ya estaba, y el cliente esperó todo lo que podía"
        );
        Ok(())
    })
}

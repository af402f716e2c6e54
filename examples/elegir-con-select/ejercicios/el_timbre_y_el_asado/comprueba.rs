//! Los pedidos, la puerta y un fuego en el que caben dos.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::sync::{Mutex, Notify, mpsc};
use tokio::time::{Instant, sleep};

use super::attempt;

/// Cuándo suena el timbre, en milisegundos. La última vez ya no hay pedidos,
/// y queda un plato al fuego.
const RINGS: [u64; 3] = [150, 600, 1000];
const DISHES: usize = 5;

pub struct Kitchen {
    orders: Mutex<mpsc::Receiver<u32>>,
    bell: Notify,
    taken: Gauge,
    fire: Gauge,
    done: Gauge,
    opened: std::sync::Mutex<Vec<u128>>,
    start: Instant,
}

impl Kitchen {
    /// El siguiente; `None`, cuando ya no habrá más. Soltarlo no pierde nada.
    pub async fn next_order(&self) -> Option<u32> {
        let order = self.orders.lock().await.recv().await?;
        let _one = self.taken.enter();
        Some(order)
    }

    /// Hasta que suene.
    pub async fn bell(&self) {
        self.bell.notified().await;
    }

    pub fn open(&self) {
        let at = self.start.elapsed().as_millis();
        self.opened.lock().expect("nadie entra en pánico").push(at);
    }

    /// Tarda 400 milisegundos.
    pub async fn cook(&self, _order: u32) {
        let _fire = self.fire.enter();
        sleep(Duration::from_millis(400)).await;
        let _one = self.done.enter();
    }
}

pub fn check() -> Result<()> {
    paused(async {
        let (orders_tx, orders) = mpsc::channel(DISHES);
        let kitchen = Arc::new(Kitchen {
            orders: Mutex::new(orders),
            bell: Notify::new(),
            taken: Gauge::default(),
            fire: Gauge::default(),
            done: Gauge::default(),
            opened: std::sync::Mutex::default(),
            start: Instant::now(),
        });
        for order in 1..=DISHES as u32 {
            orders_tx.send(order).await?;
        }
        // No habrá más.
        drop(orders_tx);
        let door = kitchen.clone();
        let day = tokio::spawn(async move {
            for at in RINGS {
                let at = door.start + Duration::from_millis(at);
                tokio::time::sleep_until(at).await;
                door.bell.notify_one();
            }
        });
        let stuck = || "se quedó esperando, y ya no hay pedidos".into();
        ends(attempt::serve(kitchen.clone()), stuck).await?;
        let took = kitchen.start.elapsed().as_millis();
        let left = kitchen.fire.now();
        let (taken, done) = (kitchen.taken.entered(), kitchen.done.entered());
        ensure!(taken > 0, "no se atendió ningún pedido");
        ensure!(
            left == 0,
            "volvió con {} a medias",
            counted(left, "# plato", "# platos")
        );
        ensure!(
            done == taken,
            "tomó {} y volvió con {}: lo demás se soltó a medias",
            counted(taken, "# pedido", "# pedidos"),
            counted(done, "# hecho", "# hechos")
        );
        ensure!(
            done == DISHES,
            "{} de {DISHES}",
            counted(done, "se hizo # plato", "se hicieron # platos")
        );
        day.abort();
        let opened = kitchen.opened.lock().expect("lo mismo").clone();
        for rang in RINGS.into_iter().map(u128::from).filter(|it| *it < took) {
            ensure!(
                opened.contains(&rang),
                "el timbre sonó a los {rang} ms con un plato al fuego, y la \
                 puerta siguió cerrada: mientras se cocina no lo oye nadie"
            );
        }
        let most = kitchen.fire.most();
        ensure!(most <= 2, "se cocinaron {most} a la vez, y caben dos");
        ensure!(most == 2, "se cocinaron de uno en uno, y caben dos");
        // Después de volver.
        kitchen.bell.notify_one();
        sleep(Duration::from_millis(1)).await;
        ensure!(
            kitchen.opened.lock().expect("lo mismo").len() == opened.len(),
            "`serve` volvió a los {took} ms, sonó el timbre después, y alguien \
             que dejó en marcha abrió la puerta"
        );
        Ok(())
    })
}

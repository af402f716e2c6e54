//! Una cocina que falla de vez en cuando, o del todo.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::task::JoinSet;
use tokio::time::sleep;

use super::attempt::Orders;

/// No ha salido.
#[derive(Debug, PartialEq, Eq)]
pub struct Failed;

#[derive(Default)]
pub struct Shop {
    calls: Gauge,
    down: AtomicBool,
    /// Las llamadas que fallan de las siguientes.
    stumbles: AtomicUsize,
}

impl Shop {
    pub async fn call(&self) -> Result<(), Failed> {
        let _call = self.calls.enter();
        sleep(Duration::from_millis(10)).await;
        let stumbles = self.stumbles.load(SeqCst);
        if self.down.load(SeqCst) {
            return Err(Failed);
        }
        if stumbles > 0 {
            self.stumbles.store(stumbles - 1, SeqCst);
            return Err(Failed);
        }
        Ok(())
    }
}

struct Day {
    shop: Arc<Shop>,
    orders: Orders,
}

impl Day {
    fn new() -> Day {
        let shop = Arc::new(Shop::default());
        let orders = Orders::new(shop.clone());
        Day { shop, orders }
    }

    /// Los que salen bien de tantos, uno detrás de otro.
    async fn orders(&self, orders: usize) -> Result<usize> {
        let mut fine = 0;
        let stuck = || "un pedido se quedó esperando".to_owned();
        for _ in 0..orders {
            let said = ends(self.orders.order(), stuck).await?;
            fine += usize::from(said.is_ok());
        }
        Ok(fine)
    }

    /// Lo mismo que `down`, con los cien a la vez.
    async fn down_at_once(&self) -> Result<usize> {
        self.shop.down.store(true, SeqCst);
        let orders = Arc::new(Orders::new(self.shop.clone()));
        let mut all = JoinSet::new();
        for _ in 0..100 {
            let orders = orders.clone();
            all.spawn(async move { orders.order().await });
        }
        let stuck = || "un pedido se quedó esperando".to_owned();
        ends(all.join_all(), stuck).await?;
        Ok(self.shop.calls.entered() - 100)
    }

    /// Las llamadas de más de cien pedidos con la cocina caída.
    async fn down(&self) -> Result<usize> {
        self.shop.down.store(true, SeqCst);
        let before = self.shop.calls.entered();
        let fine = self.orders(100).await?;
        self.shop.down.store(false, SeqCst);
        let calls = self.shop.calls.entered() - before;
        ensure!(
            calls >= 100,
            "cien pedidos hicieron {}",
            counted(calls, "# llamada", "# llamadas")
        );
        ensure!(
            fine == 0,
            "la cocina está caída, y {}",
            counted(fine, "# pedido salió", "# pedidos salieron")
        );
        Ok(calls - 100)
    }
}

pub fn check() -> Result<()> {
    paused(async {
        let day = Day::new();
        let fine = day.orders(10).await?;
        let calls = day.shop.calls.entered();
        ensure!(calls > 0, "no se llamó a la cocina");
        ensure!(
            fine == 10 && calls == 10,
            "la cocina va bien, y diez pedidos hicieron {} y {}",
            counted(calls, "# llamada", "# llamadas"),
            counted(fine, "salió #", "salieron #")
        );
        day.shop.stumbles.store(3, SeqCst);
        let fine = day.orders(1).await?;
        ensure!(
            fine == 1,
            "la cocina falló tres veces seguidas, y un pedido puede insistir \
             tres"
        );

        let day = Day::new();
        let extra = day.down().await?;
        ensure!(
            extra == 10,
            "la cocina se cayó, y cien pedidos insistieron {}: el presupuesto \
             era de 10",
            counted(extra, "# vez", "# veces")
        );
        day.orders(50).await?;
        day.shop.stumbles.store(1, SeqCst);
        let fine = day.orders(1).await?;
        ensure!(
            fine == 1,
            "salieron bien cincuenta pedidos, y un fallo suelto no se repitió: \
             lo gastado no vuelve"
        );

        // Los diez de un golpe, y ni uno más.
        let day = Day::new();
        for _ in 0..10 {
            let before = day.shop.calls.entered();
            day.shop.stumbles.store(1, SeqCst);
            let fine = day.orders(1).await?;
            let calls = day.shop.calls.entered() - before;
            ensure!(
                fine == 1 && calls == 2,
                "un pedido salió a la segunda llamada, e hizo {calls}"
            );
        }
        day.shop.stumbles.store(1, SeqCst);
        let fine = day.orders(1).await?;
        ensure!(
            fine == 0,
            "diez pedidos salieron al repetirlos, y el siguiente también se \
             repitió: los que no salen a la primera no ganan nada"
        );
        day.orders(5).await?;
        day.shop.stumbles.store(1, SeqCst);
        day.orders(1).await?;
        day.orders(5).await?;
        day.shop.stumbles.store(1, SeqCst);
        let fine = day.orders(1).await?;
        ensure!(
            fine == 1,
            "cinco pedidos salieron bien a la primera, uno falló, salieron \
             otros cinco, y no se ganó ningún reintento"
        );

        let day = Day::new();
        let extra = day.down_at_once().await?;
        ensure!(
            extra == 10,
            "la cocina se cayó, y cien pedidos a la vez insistieron {}: el \
             presupuesto era de 10",
            counted(extra, "# vez", "# veces")
        );

        let day = Day::new();
        day.orders(1000).await?;
        let extra = day.down().await?;
        ensure!(
            extra == 10,
            "tras mil pedidos buenos la cocina se cayó, y cien insistieron \
             {}: el tope es 10",
            counted(extra, "# vez", "# veces")
        );
        Ok(())
    })
}

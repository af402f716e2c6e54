//! La sala, que escribe despacio, y la cocina, que apunta.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::io::{AsyncWriteExt, DuplexStream, duplex};
use tokio::time::{Instant, sleep};

use super::attempt;

/// Lo que la cocina espera a una comanda antes de mirar el horno.
pub const PATIENCE: Duration = Duration::from_secs(1);

const COFFEE: (&[u8], &[u8]) = "café\n".as_bytes().split_at(4);
/// Lo que escribe la sala: cuánto espera antes, y qué. Lo que llega junto no
/// tiene por qué ser una comanda, ni acabar donde acaba una letra: la é son dos
/// bytes.
const WRITES: [(u64, &[u8]); 5] = [
    (0, b"so"),
    (1500, b"pa\n"),
    (100, b"pan\nagua\n"),
    (3100, COFFEE.0),
    (100, COFFEE.1),
];
const ORDERS: [&str; 4] = ["sopa", "pan", "agua", "café"];

#[derive(Default)]
pub struct Kitchen {
    orders: Mutex<Vec<String>>,
    looks: Gauge,
}

impl Kitchen {
    pub fn note(&self, order: &str) {
        self.orders().push(order.to_owned());
    }

    /// Mira el horno.
    pub fn look(&self) {
        let _look = self.looks.enter();
    }

    fn orders(&self) -> MutexGuard<'_, Vec<String>> {
        self.orders.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn write(mut room: DuplexStream) {
    for (millis, bytes) in WRITES {
        sleep(Duration::from_millis(millis)).await;
        // Si la cocina se ha ido, ya se dirá.
        let _ = room.write_all(bytes).await;
    }
}

pub fn check() -> Result<()> {
    let kitchen = Kitchen::default();
    paused(async {
        let (room, ours) = duplex(64);
        tokio::spawn(write(ours));
        let stuck = || {
            format!(
                "la sala colgó, y la cocina sigue esperando con {:?} apuntado",
                kitchen.orders()
            )
        };
        let start = Instant::now();
        ends(attempt::take_orders(room, &kitchen), stuck).await?;
        let took = start.elapsed().as_millis();
        let orders = kitchen.orders();
        let looks = kitchen.looks.entered();
        let all: u64 = WRITES.iter().map(|it| it.0).sum();
        ensure!(
            took >= all.into(),
            "la cocina se fue a los {took} ms con {orders:?} apuntado, y la \
             sala seguía escribiendo"
        );
        // Es la letra que se pone donde los bytes no son ninguna.
        ensure!(
            !orders.iter().any(|it| it.contains('\u{fffd}')),
            "la é de «café» llegó en dos trozos, un byte en cada uno, y cada \
             trozo se convirtió en texto por su cuenta: se apuntó otra cosa"
        );
        ensure!(
            *orders == ORDERS,
            "la sala pidió {ORDERS:?}, y se apuntó {orders:?}"
        );
        ensure!(
            looks == 4,
            "la sala tuvo cuatro silencios de un segundo, y el horno se miró \
             {}",
            counted(looks, "# vez", "# veces")
        );
        Ok(())
    })
}

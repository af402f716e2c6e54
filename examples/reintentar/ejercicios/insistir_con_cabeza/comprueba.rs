//! Una cocina que falla, y que cobra.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::time::Duration;

use ejercicios::{Gauge, Result, bail, counted, ends, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

/// Por qué no sale un pedido.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// Está ocupada, y no lo ha hecho.
    Busy,
    /// Se ha cortado: puede haberlo hecho.
    Cut,
    /// Ese plato no existe.
    NoSuchDish,
}

pub struct Shop {
    /// Lo que contesta a cada llamada; si no lo dice, como a la última.
    replies: &'static [Result<(), Failure>],
    keys: Gauge,
    seen: Mutex<Vec<(u128, u32)>>,
    charged: Mutex<BTreeSet<u32>>,
    start: Instant,
}

impl Shop {
    /// Una clave que no tiene otro pedido.
    pub fn new_key(&self) -> u32 {
        let _one = self.keys.enter();
        self.keys.entered() as u32
    }

    /// Pide el plato, con su clave. Lo cobra si no ha visto la clave.
    pub async fn call(&self, key: u32) -> Result<(), Failure> {
        let time = {
            let mut seen = self.seen.lock().expect("nadie entra en pánico");
            seen.push((self.start.elapsed().as_millis(), key));
            seen.len()
        };
        if time > 1000 {
            std::future::pending::<()>().await;
        }
        sleep(Duration::from_millis(10)).await;
        let reply = self.replies[time.min(self.replies.len()) - 1];
        if let Ok(()) | Err(Failure::Cut) = reply {
            self.charged.lock().expect("lo mismo").insert(key);
        }
        reply
    }
}

/// Lo que dice `order`, y las pausas que hizo.
async fn ordered(
    replies: &'static [Result<(), Failure>],
) -> Result<(Result<(), Failure>, Vec<u128>, usize)> {
    let shop = Shop {
        replies,
        keys: Gauge::default(),
        seen: Mutex::default(),
        charged: Mutex::default(),
        start: Instant::now(),
    };
    let stuck = || {
        let seen = shop.seen.lock().expect("lo mismo");
        format!(
            "llamó {} en {} ms",
            counted(seen.len(), "# vez", "# veces"),
            seen[seen.len() - 1].0
        )
    };
    let said = ends(attempt::order(&shop), stuck).await?;
    let end = shop.start.elapsed().as_millis();
    let seen = shop.seen.lock().expect("lo mismo");
    ensure!(!seen.is_empty(), "no se llamó a la cocina");
    let keys = shop.keys.entered();
    if let Some((_, key)) = seen.iter().find(|it| it.1 as usize > keys) {
        bail!(
            "la clave {key} no la dio la cocina: la puede llevar otro pedido, \
             y ese no se cobraría"
        );
    }
    let pauses = seen.windows(2).map(|it| it[1].0 - it[0].0 - 10).collect();
    let late = end - seen[seen.len() - 1].0 - 10;
    ensure!(
        late == 0,
        "tras la última llamada, la {}, esperó {late} ms más para nada",
        seen.len()
    );
    let charged = shop.charged.lock().expect("lo mismo").len();
    Ok((said, pauses, charged))
}

pub fn check() -> Result<()> {
    use Failure::{Busy, Cut, NoSuchDish};

    paused(async {
        let (said, pauses, _) = ordered(&[Err(NoSuchDish)]).await?;
        ensure!(
            pauses.is_empty() && said == Err(NoSuchDish),
            "el plato no existe, y llamó {} y dijo {said:?}",
            counted(pauses.len() + 1, "# vez", "# veces")
        );

        let (said, pauses, _) = ordered(&[Err(Busy), Err(NoSuchDish)]).await?;
        ensure!(
            pauses.len() == 1 && said == Err(NoSuchDish),
            "a la segunda llamada la cocina dijo que el plato no existe, y \
             llamó {} y dijo {said:?}",
            counted(pauses.len() + 1, "# vez", "# veces")
        );

        let replies = &[Err(Busy), Err(Cut), Err(Cut), Ok(())];
        let (said, pauses, charged) = ordered(replies).await?;
        ensure!(
            said.is_ok(),
            "la cocina contestó bien a la cuarta, y dijo {said:?}"
        );
        ensure!(
            charged == 1,
            "el mismo pedido se cobró {charged} veces: cada intento llevaba \
             otra clave"
        );
        ensure!(
            pauses == [100, 200, 400],
            "las pausas fueron de {pauses:?} ms, y son [100, 200, 400]"
        );

        let (said, pauses, _) = ordered(&[Err(Busy), Err(Cut)]).await?;
        let calls = pauses.len() + 1;
        ensure!(
            calls == 6,
            "la cocina no contesta, y llamó {}",
            counted(calls, "# vez", "# veces")
        );
        if pauses[4] > 1000 {
            bail!("la quinta pausa fue de {} ms, y el tope es 1000", pauses[4]);
        }
        ensure!(
            pauses == [100, 200, 400, 800, 1000],
            "las pausas fueron de {pauses:?} ms, y son [100, 200, 400, 800, \
             1000]"
        );
        ensure!(
            said == Err(Cut),
            "la última llamada se cortó, y dijo {said:?}"
        );
        Ok(())
    })
}

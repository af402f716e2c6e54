//! La calle, que apunta quién va y cuándo.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Result, bail, counted, ends, ensure, paused};
use tokio::time::{Instant, sleep};

use super::attempt;

/// La calle del pedido no existe.
#[derive(Debug)]
pub struct NoSuchStreet;

/// El pedido que nadie sabe llevar.
const ODD: u32 = 13;

#[derive(Default)]
pub struct Street {
    riding: Gauge,
    arrived: Gauge,
}

impl Street {
    /// Lleva un pedido. El cinco tarda un minuto.
    pub async fn carry(&self, order: u32) -> Result<(), NoSuchStreet> {
        let _riding = self.riding.enter();
        let takes = match order {
            // El uno tarda más que los que salen detrás.
            1 => 900,
            5 => 60_000,
            _ => 400,
        };
        sleep(Duration::from_millis(takes)).await;
        assert!(order != ODD, "el pedido {ODD} trae de todo");
        if order == 3 {
            return Err(NoSuchStreet);
        }
        let _one = self.arrived.enter();
        Ok(())
    }
}

type Told = Result<(Vec<u32>, Vec<u32>), String>;

async fn deliver(orders: &[u32]) -> Result<(Told, u128, Arc<Street>)> {
    let street = Arc::new(Street::default());
    let start = Instant::now();
    let stuck = || {
        format!(
            "se quedó esperando, con {} en la calle",
            counted(street.riding.now(), "# pedido", "# pedidos")
        )
    };
    let told = attempt::deliver(street.clone(), orders.to_vec());
    let told = ends(told, stuck).await?;
    let took = start.elapsed().as_millis();
    for _ in 0..3 {
        tokio::task::yield_now().await;
    }
    Ok((told, took, street))
}

pub fn check() -> Result<()> {
    paused(async {
        let (told, took, street) = deliver(&[1, 2, 3, 4, 5, 6]).await?;
        ensure!(street.riding.entered() > 0, "no se llevó ningún pedido");
        let most = street.riding.most();
        ensure!(
            most == 2,
            "pedidos en la calle a la vez: {most}, y el original lleva dos"
        );
        let left = street.riding.now();
        ensure!(left == 0, "volvió con pedidos en la calle: {left}");
        let (sent, lost) = match told {
            Ok(told) => told,
            Err(why) => bail!("no falla ninguno, y dijo «{why}»"),
        };
        ensure!(
            lost.contains(&5),
            "el pedido 5 tarda un minuto, y tras {took} ms dijo que llegaron \
             {sent:?} y no {lost:?}"
        );
        ensure!(
            !lost.contains(&6) && !lost.contains(&4),
            "los pedidos 4 y 6 tardan 400 ms y se dieron por perdidos: su \
             segundo contó la espera del turno"
        );
        ensure!(
            (&sent[..], &lost[..]) == (&[1, 2, 4, 6], &[3, 5]),
            "dijo que llegaron {sent:?} y no {lost:?}, y el original dice \
             [1, 2, 4, 6] y [3, 5]"
        );
        ensure!(took == 1900, "tardó {took} ms, y el original tarda 1900");

        for orders in [[ODD, 5, 2, 4], [5, ODD, 2, 4]] {
            let (told, took, street) = deliver(&orders).await?;
            ensure!(
                told.is_err(),
                "el pedido {ODD} entró en pánico, y dijo {told:?}"
            );
            ensure!(
                took == 400,
                "el pedido {ODD} falló a los 400 ms, y lo dijo a los {took}"
            );
            let left = street.riding.now();
            ensure!(
                left == 0,
                "el pedido {ODD} falló, y dejó otros {left} en la calle"
            );
        }
        Ok(())
    })
}

//! Los cocineros, que sacan comandas de la cola.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use ejercicios::{Result, bail, counted, ends, ensure, paused, polled};
use tokio::task::LocalSet;
use tokio::time::{Instant, sleep};

use super::attempt::Orders;

/// La urgencia y el plato de cada comanda, en el orden en que llegan.
const ORDERS: [(u32, u32); 6] =
    [(3, 31), (1, 12), (3, 30), (2, 21), (3, 32), (1, 11)];
/// Las que llegan, cuando ya se han sacado dos.
const AFTER: [(u32, u32); 2] = [(3, 29), (2, 20)];
/// Las que llegan juntas, con dos cocineros ya esperando.
const FIRST: [(u32, u32); 2] = [(5, 50), (5, 51)];
/// Lo que se le perdona a un cocinero: despertares sin comanda.
const WAKES: usize = 3;

pub fn check() -> Result<()> {
    let local = LocalSet::new();
    paused(local.run_until(cooks()))
}

async fn cooks() -> Result<()> {
    let orders = Rc::new(Orders::default());
    // Los sondeos de un cocinero, como mucho.
    let most = Rc::new(Cell::new(0usize));
    let cooks = [(); 2].map(|()| {
        let (orders, most) = (orders.clone(), most.clone());
        tokio::task::spawn_local(async move {
            let mut polls = 0;
            let take = polled(orders.take(), || {
                polls += 1;
                most.set(polls.max(most.get()));
            });
            (take.await, Instant::now())
        })
    });
    sleep(Duration::from_millis(250)).await;
    let wakes = most.get().saturating_sub(1);
    ensure!(
        wakes <= WAKES,
        "un cocinero se despertó {wakes} veces antes de que llegara una \
         comanda"
    );
    let put = Instant::now();
    for (urgency, dish) in FIRST {
        orders.put(urgency, dish);
    }
    for cook in cooks {
        let stuck = || {
            "se quedó esperando: había dos cocineros en `take`, llegaron dos \
             comandas y uno no se enteró"
                .to_owned()
        };
        let (dish, taken) = ends(cook, stuck).await??;
        ensure!(
            FIRST.iter().any(|it| it.1 == dish),
            "salió el plato {dish}, y nadie lo había apuntado"
        );
        let late = taken.duration_since(put).as_millis();
        ensure!(
            late == 0,
            "el cocinero que esperaba tardó {late} ms en enterarse de la \
             comanda"
        );
    }

    for (urgency, dish) in ORDERS {
        orders.put(urgency, dish);
    }
    let (mut left, mut after) = (ORDERS.to_vec(), AFTER.to_vec());
    while !left.is_empty() {
        if left.len() == ORDERS.len() - 2 {
            for (urgency, dish) in after.drain(..) {
                orders.put(urgency, dish);
                left.push((urgency, dish));
            }
        }
        let stuck = || {
            format!(
                "se quedó esperando: {}, y a quien pide la siguiente no le \
                 llega",
                counted(
                    left.len(),
                    "queda # comanda apuntada",
                    "quedan # comandas apuntadas"
                )
            )
        };
        let dish = ends(orders.take(), stuck).await?;
        let Some(at) = left.iter().position(|it| it.1 == dish) else {
            bail!("salió el plato {dish}, y nadie lo había apuntado");
        };
        let (urgency, _) = left.remove(at);
        let sooner = left.iter().find(|it| it.0 < urgency);
        if let Some((more, other)) = sooner {
            bail!(
                "salió el plato {dish}, de urgencia {urgency}, y esperaba el \
                 {other}, de urgencia {more}"
            );
        }
        let before = left.iter().take(at).find(|it| it.0 == urgency);
        if let Some((_, other)) = before {
            bail!(
                "los platos {dish} y {other} son igual de urgentes, y salió \
                 antes el {dish}, que llegó después"
            );
        }
    }
    Ok(())
}

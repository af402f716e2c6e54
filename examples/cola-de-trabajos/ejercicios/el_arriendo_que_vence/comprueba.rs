//! La mesa común, con comandas que se arriendan.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use ejercicios::{Gauge, Result, counted, ends, ensure, paused};
use tokio::time::{Instant, sleep, sleep_until};

use super::attempt;

/// Lo que dura un arriendo, si no se renueva.
pub const LEASE: Duration = Duration::from_millis(300);

/// Más veces de las que hacen falta.
const ENOUGH: usize = 20;

struct Order {
    /// Quién la tiene, y hasta cuándo.
    holder: u32,
    until: Instant,
    done: bool,
}

pub struct Table {
    orders: Mutex<Vec<Order>>,
    cooking: Gauge,
    cooked: Gauge,
    renewed: Gauge,
    finished: Gauge,
    /// Desde cuándo nadie puede renovar la primera.
    takes_away: Option<Instant>,
}

/// Una comanda arrendada.
#[derive(Debug, Clone, Copy)]
pub struct Lease {
    order: usize,
    holder: u32,
}

impl Table {
    fn new(orders: usize, takes_away: Option<u64>) -> Arc<Table> {
        let now = Instant::now();
        let order = |_| Order {
            holder: 0,
            until: now,
            done: false,
        };
        Arc::new(Table {
            orders: Mutex::new((0..orders).map(order).collect()),
            cooking: Gauge::default(),
            cooked: Gauge::default(),
            renewed: Gauge::default(),
            finished: Gauge::default(),
            takes_away: takes_away.map(|ms| now + Duration::from_millis(ms)),
        })
    }

    /// Cuántas veces se ha tomado alguna.
    fn claimed(&self) -> u32 {
        let orders = self.orders.lock().expect("sin pánicos");
        orders.iter().map(|it| it.holder).sum()
    }

    /// Toma la primera que no tenga nadie; `None`, si están todas hechas.
    pub async fn claim(&self) -> Option<Lease> {
        loop {
            // Los que no van a acabar nunca se paran aquí.
            if self.cooking.entered() > ENOUGH {
                std::future::pending::<()>().await;
            }
            let next = {
                let mut orders = self.orders.lock().expect("sin pánicos");
                if orders.iter().all(|it| it.done) {
                    return None;
                }
                let now = Instant::now();
                let free = |it: &Order| !it.done && it.until <= now;
                if let Some(order) = orders.iter().position(free) {
                    orders[order].holder += 1;
                    orders[order].until = now + LEASE;
                    let holder = orders[order].holder;
                    return Some(Lease { order, holder });
                }
                let waiting = orders.iter().filter(|it| !it.done);
                waiting.map(|it| it.until).min()
            };
            // Hasta que venza alguno, o se acabe.
            let tick = Instant::now() + Duration::from_millis(100);
            sleep_until(next.map_or(tick, |it| it.min(tick))).await;
        }
    }

    /// La hace, en 700 milisegundos.
    pub async fn cook(&self, _lease: Lease) {
        let _cooking = self.cooking.enter();
        sleep(Duration::from_millis(700)).await;
        let _one = self.cooked.enter();
    }

    /// Alarga el arriendo, si aún es suyo.
    pub async fn renew(&self, lease: Lease) -> bool {
        sleep(Duration::from_millis(5)).await;
        let _one = self.renewed.enter();
        if self.renewed.entered() > 5 * ENOUGH {
            std::future::pending::<()>().await;
        }
        let now = Instant::now();
        let mut orders = self.orders.lock().expect("lo mismo");
        let order = &mut orders[lease.order];
        let taken = lease.order == 0
            && lease.holder == 1
            && self.takes_away.is_some_and(|at| at <= now);
        if taken {
            // El encargado la quita: la tendrá otro.
            order.until = now;
        }
        let mine = order.holder == lease.holder && now < order.until;
        if mine {
            order.until = now + LEASE;
        }
        mine
    }

    /// La da por hecha, si aún es suya.
    pub async fn finish(&self, lease: Lease) -> bool {
        let now = Instant::now();
        let mut orders = self.orders.lock().expect("lo mismo");
        let order = &mut orders[lease.order];
        let mine =
            order.holder == lease.holder && now < order.until && !order.done;
        if mine {
            order.done = true;
            let _one = self.finished.enter();
        }
        mine
    }
}

async fn all_done(table: &Arc<Table>, cooks: usize) -> Result<()> {
    let cooks = (0..cooks).map(|_| tokio::spawn(attempt::work(table.clone())));
    let cooks: Vec<_> = cooks.collect();
    for cook in cooks {
        let stuck = || {
            let (began, done) =
                (table.cooking.entered(), table.finished.entered());
            let claimed = table.claimed();
            if began > claimed as usize {
                return format!(
                    "{} y {}: en vez de seguir, cada vez empezó de cero",
                    counted(
                        claimed,
                        "se tomó # comanda",
                        "se tomaron # comandas"
                    ),
                    counted(
                        began,
                        "se empezó # guiso",
                        "se empezaron # guisos"
                    )
                );
            }
            format!(
                "se empezó a cocinar {} y {}: el arriendo vence mientras se \
                 hacen",
                counted(began, "# vez", "# veces"),
                counted(
                    done,
                    "se dio por hecha # comanda",
                    "se dieron por hechas # comandas"
                )
            )
        };
        ends(cook, stuck).await??;
    }
    Ok(())
}

pub fn check() -> Result<()> {
    paused(async {
        let table = Table::new(2, None);
        all_done(&table, 3).await?;
        let (began, done) = (table.cooking.entered(), table.finished.entered());
        ensure!(began > 0, "no se cocinó ninguna comanda");
        ensure!(
            began == 2 && done == 2,
            "dos comandas se cocinaron {}: el arriendo venció mientras se \
             hacían",
            counted(began, "# vez", "# veces")
        );

        let table = Table::new(1, Some(400));
        let start = Instant::now();
        let first = tokio::spawn(attempt::work(table.clone()));
        sleep(Duration::from_millis(600)).await;
        let still = table.cooking.now();
        ensure!(
            still == 1,
            "a un cocinero le quitaron la comanda y a otro se la dieron, y \
             cocinaban {still}"
        );
        all_done(&table, 1).await?;
        let stuck = || "un cocinero no vuelve, y está todo hecho".to_owned();
        ends(first, stuck).await??;
        let cooked = table.cooked.entered();
        ensure!(
            cooked == 1,
            "le quitaron la comanda y siguió con ella: se hizo {cooked} veces"
        );
        let took = start.elapsed().as_millis();
        ensure!(
            took < 1300,
            "le quitaron la comanda a los 400 ms, se enteró tarde, y la de \
             otro no estuvo hasta los {took}"
        );

        let table = Table::new(1, None);
        let first = tokio::spawn(attempt::work(table.clone()));
        sleep(Duration::from_millis(400)).await;
        first.abort();
        sleep(Duration::from_millis(1)).await;
        ensure!(
            table.cooking.now() == 0,
            "un cocinero se fue, y su guiso siguió al fuego"
        );
        sleep(LEASE + Duration::from_millis(20)).await;
        let start = Instant::now();
        let stuck = || {
            format!(
                "un cocinero se fue, y su arriendo se renovó {}: su comanda \
                 no la hace nadie",
                counted(table.renewed.entered(), "# vez", "# veces")
            )
        };
        let second = attempt::work(table.clone());
        ends(second, stuck).await?;
        let took = start.elapsed().as_millis();
        ensure!(
            took < 800,
            "un cocinero se fue a mitad, y su comanda siguió siendo suya: la \
             hizo otro a los {took} ms"
        );
        Ok(())
    })
}

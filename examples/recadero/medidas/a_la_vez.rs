//! Cuántas entregas a la vez pide un servidor que tarda.
//!
//! Figura: Lo que tarda en llegar un recado, según cuántos van a la vez

use std::time::{Duration, Instant};

use tokio::time::sleep;

use super::carga::{Load, open};
use super::destinos::Targets;
use super::tablas::{cell, head, row};
use super::{Plan, Told, block_on, percentile, programs, start};

// ANCHOR: sonda
/// Los recados van a un solo servidor, que tarda veinte milisegundos en
/// contestar, y están repartidos en muchas filas para que no los frene el
/// orden.
const TAKES: Duration = Duration::from_millis(20);
const LANES: usize = 64;
/// Lo que se espera a los que se han quedado en la cola.
const DRAIN: Duration = Duration::from_secs(30);

fn round(plan: &Plan, size: usize) -> Result<Vec<Option<Duration>>, String> {
    let (_, rust) = programs().swap_remove(0);
    let limit = [("POR_SERVIDOR", size.to_string())];
    let (service, _folder) = start(&plan.memory, &rust, &limit)?;
    let load = Load {
        desk: service.address,
        rate: plan.rate,
        warm: plan.warm,
        lasts: plan.lasts,
    };
    block_on(async {
        let targets = Targets::start(1, TAKES).await?;
        let from = Instant::now() + plan.warm;
        let sent = open(load, targets.asks(LANES)).await.len();
        // Hasta que llegan los que faltan: si hay cola, cuentan lo suyo.
        let end = Instant::now() + DRAIN;
        while targets.took(from).len() < sent && Instant::now() < end {
            sleep(Duration::from_millis(50)).await;
        }
        let mut took = targets.took(from);
        took.resize(took.len().max(sent), None);
        Ok(took)
    })
}
// ANCHOR_END: sonda

pub fn measure(plan: &Plan) -> Told {
    let mut seen = vec![Vec::new(); plan.sizes.len()];
    for _ in 0..plan.rounds {
        for (size, seen) in plan.sizes.iter().zip(&mut seen) {
            seen.push(round(plan, *size)?);
        }
    }
    let sizes: Vec<_> = plan.sizes.iter().map(usize::to_string).collect();
    let mut table = head("Mediana (mínimo–máximo), en ms", &sizes);
    for (title, thousandth) in
        [("La mitad (p50)", 500), ("99 de cada 100 (p99)", 990)]
    {
        let cells = seen.iter().map(|rounds| {
            let rounds = rounds.iter().map(|it| percentile(it, thousandth));
            cell(&rounds.collect::<Vec<_>>())
        });
        table += &row([title.to_owned()].into_iter().chain(cells));
    }
    Ok(table)
}

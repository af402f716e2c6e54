//! Cuántas conexiones con una base que está lejos pide un servicio.
//!
//! Figura: El p99, según cuántas conexiones tiene con la base

use std::time::{Duration, Instant};

use tokio::time::sleep;

use super::carga::{Load, open};
use super::destinos::Targets;
use super::lejos::away;
use super::tablas::{cell, head, row};
use super::{Plan, Told, block_on, percentile, programs, start};
use crate::programa::Program;

// ANCHOR: sonda
/// Lo que tarda en llegar a la base cada cosa que se le dice, y en volver: como
/// si estuviera en otra máquina.
const AWAY: Duration = Duration::from_millis(1);
/// Los recados van a cuatro servidores que aceptan en el acto, en muchas filas:
/// que no los frene ni el orden ni el tope.
const SERVERS: u8 = 4;
const LANES: usize = 64;
/// Lo que se espera a los que se han quedado en la cola.
const DRAIN: Duration = Duration::from_secs(30);

/// Lo que tarda cada recado en aceptarse, y lo que tarda en llegar.
type Took = [Vec<Option<Duration>>; 2];

fn round(plan: &Plan, program: &Program, size: u32) -> Result<Took, String> {
    let base = away(&ayuda::database("reserva")?, AWAY)?;
    let limits = [("POSTGRES", base), ("CONEXIONES_BASE", size.to_string())];
    let (service, _folder) = start(&plan.memory, program, &limits)?;
    let load = Load {
        desk: service.address,
        rate: plan.rate / 4,
        warm: plan.warm,
        lasts: plan.lasts,
    };
    block_on(async {
        let targets = Targets::start(SERVERS, Duration::ZERO).await?;
        let from = Instant::now() + plan.warm;
        let accepted = open(load, targets.asks(LANES)).await;
        let end = Instant::now() + DRAIN;
        while targets.took(from).len() < accepted.len() && Instant::now() < end
        {
            sleep(Duration::from_millis(50)).await;
        }
        let mut arrived = targets.took(from);
        arrived.resize(arrived.len().max(accepted.len()), None);
        Ok([accepted, arrived])
    })
}
// ANCHOR_END: sonda

pub fn measure(plan: &Plan) -> Told {
    let programs = programs();
    let mut seen = vec![vec![Vec::new(); plan.pools.len()]; programs.len()];
    for _ in 0..plan.rounds {
        for (place, size) in plan.pools.iter().enumerate() {
            for ((_, program), seen) in programs.iter().zip(&mut seen) {
                seen[place].push(round(plan, program, *size)?);
            }
        }
    }
    let sizes: Vec<_> = plan.pools.iter().map(u32::to_string).collect();
    let mut table = head("99 de cada 100 (p99), en ms", &sizes);
    for ((name, _), seen) in programs.iter().zip(&seen) {
        for (part, what) in ["aceptarse", "llegar"].into_iter().enumerate() {
            let cells = seen.iter().map(|rounds| {
                let rounds = rounds.iter().map(|it| percentile(&it[part], 990));
                cell(&rounds.collect::<Vec<_>>())
            });
            let title = format!("{name}, en {what}");
            table += &row([title].into_iter().chain(cells));
        }
    }
    Ok(table)
}

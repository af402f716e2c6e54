//! Cada vez más peticiones por segundo, hasta que no da más.
//!
//! Figura: Lo que tarda un recado en aceptarse y en llegar, según cuántos son

use std::fmt::Write;
use std::time::{Duration, Instant};

use tokio::time::sleep;

use super::carga::{Load, open};
use super::destinos::Targets;
use super::tablas::{cell, head, row};
use super::{Plan, Told, block_on, percentile, programs, start};
use crate::cliente::{Request, send};

/// Los servidores y los destinos de cada uno: bastantes para que no esperen
/// unos a otros.
const SERVERS: u8 = 16;
const PATHS: usize = 4;

/// Lo que se ve a un ritmo.
#[derive(Clone, Copy)]
struct Seen {
    half: f64,
    worst: f64,
    /// Lo que se tarda hasta que le llega a su destino.
    arrives: f64,
    /// Aceptados que al acabar no se han entregado.
    behind: f64,
}

pub fn measure(plan: &Plan) -> Told {
    let programs = programs();
    let mut seen = vec![vec![Vec::new(); programs.len()]; plan.rates.len()];
    let mut raw = "vuelta,ritmo,programa,p50_ms,p99_ms,entrega_p99_ms,\
                   sin_entregar\n"
        .to_owned();
    for round in 1..=plan.rounds {
        for (rate, seen) in plan.rates.iter().zip(&mut seen) {
            // Lado a lado: los dos, con el mismo ruido.
            for ((name, program), seen) in programs.iter().zip(seen) {
                let found = step(plan, program, *rate)?;
                let Seen {
                    half,
                    worst,
                    arrives,
                    behind,
                } = found;
                let line = format!(
                    "{round},{rate},{name},{half:.2},{worst:.2},\
                     {arrives:.2},{behind}"
                );
                (plan.says)(&line);
                let _ = writeln!(raw, "{line}");
                seen.push(found);
            }
        }
    }
    plan.write("rodilla.csv", &raw)?;
    plan.write("atraso.md", &behind(plan, &seen))?;
    let columns: Vec<String> = programs
        .iter()
        .flat_map(|(name, _)| {
            ["aceptar", "entregar"].map(|it| format!("{name}, {it}"))
        })
        .collect();
    let mut table = head("Recados por segundo / ms", &columns);
    for (rate, seen) in plan.rates.iter().zip(&seen) {
        let cells = seen.iter().flat_map(|rounds| {
            let of = |which: fn(&Seen) -> f64| {
                cell(&rounds.iter().map(which).collect::<Vec<_>>())
            };
            [of(|it| it.worst), of(|it| it.arrives)]
        });
        table += &row([rate.to_string()].into_iter().chain(cells));
    }
    Ok(table)
}

/// Lo que tarda en aceptarse la mitad, y lo que queda sin entregar.
fn behind(plan: &Plan, seen: &[Vec<Vec<Seen>>]) -> String {
    let names = programs().into_iter().map(|(name, _)| name);
    let columns: Vec<String> = names
        .flat_map(|name| {
            [
                format!("{name}, p50 de aceptar (ms)"),
                format!("{name}, sin entregar"),
            ]
        })
        .collect();
    let mut table = head("Recados por segundo", &columns);
    for (rate, seen) in plan.rates.iter().zip(seen) {
        let cells = seen.iter().flat_map(|rounds| {
            let half: Vec<_> = rounds.iter().map(|it| it.half).collect();
            let mut behind: Vec<_> =
                rounds.iter().map(|it| it.behind).collect();
            behind.sort_by(f64::total_cmp);
            let middle = behind[behind.len() / 2];
            [cell(&half), format!("{middle:.0}")]
        });
        table += &row([rate.to_string()].into_iter().chain(cells));
    }
    table
}

// ANCHOR: escalon
/// Un ritmo, con un proceso nuevo y una carpeta vacía.
fn step(
    plan: &Plan,
    program: &crate::programa::Program,
    rate: u32,
) -> Result<Seen, String> {
    let (service, _folder) = start(&plan.memory, program, &[])?;
    let load = Load {
        desk: service.address,
        rate,
        warm: plan.warm,
        lasts: plan.lasts,
    };
    block_on(async {
        let targets = Targets::start(SERVERS, Duration::ZERO).await?;
        let from = Instant::now() + plan.warm;
        let accepted = open(load, targets.asks(PATHS)).await;
        // Lo último que se ha aceptado puede ir de camino.
        sleep(Duration::from_millis(500)).await;
        // Los que no han llegado a su destino tardan más que cualquiera.
        let mut arrived = targets.took(from);
        arrived.resize(arrived.len().max(accepted.len()), None);
        Ok(Seen {
            half: percentile(&accepted, 500),
            worst: percentile(&accepted, 990),
            arrives: percentile(&arrived, 990),
            behind: pending(load)?,
        })
    })
}
// ANCHOR_END: escalon

/// Lo que dice el programa que le queda por entregar.
fn pending(load: Load) -> Result<f64, String> {
    let patience = Duration::from_secs(30);
    let reply = send(load.desk, &Request::get("/metricas"), patience)?;
    let line = reply.body.lines();
    line.filter_map(|it| it.strip_prefix("recadero_pendientes "))
        .find_map(|it| it.parse().ok())
        .ok_or("no dice cuántos quedan".to_owned())
}

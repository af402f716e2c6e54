//! Lo que gasta un proceso: al arrancar, por cada oyente y por cada recado.
//!
//! Figura: Lo que gasta Recadero, en Rust y en Python

use std::fs;
use std::time::Duration;

use tokio::time::sleep;

use super::carga::{Load, open};
use super::destinos::Targets;
use super::tablas::{cell, head, row};
use super::{Plan, Told, block_on, programs, start};
use crate::oyente::Listener;
use crate::programa::{Program, Service};

/// Los oyentes que llegan antes de empezar a contar: con el primero se pide
/// memoria que ya no se devuelve.
const FIRST: usize = 50;
const PATIENCE: Duration = Duration::from_secs(30);
const ROWS: [&str; 3] = [
    "Memoria al arrancar (KiB)",
    "Memoria de cada oyente (bytes)",
    "CPU de cada recado (µs)",
];

pub fn measure(plan: &Plan) -> Told {
    let programs = programs();
    let mut seen = vec![[const { Vec::new() }; ROWS.len()]; programs.len()];
    for _ in 0..plan.rounds {
        for ((_, program), seen) in programs.iter().zip(&mut seen) {
            let [alone, each] = listening(plan, program)?;
            let work = working(plan, program)?;
            for (rounds, found) in seen.iter_mut().zip([alone, each, work]) {
                rounds.push(found);
            }
        }
    }
    let names: Vec<_> = programs
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    let mut table = head("Mediana (mínimo–máximo)", &names);
    for (index, title) in ROWS.into_iter().enumerate() {
        let cells = seen.iter().map(|rounds| cell(&rounds[index]));
        table += &row([title.to_owned()].into_iter().chain(cells));
    }
    Ok(table)
}

// ANCHOR: oyentes
/// La memoria al arrancar, en KiB, y la de cada oyente que no oye nada, en
/// bytes.
fn listening(plan: &Plan, program: &Program) -> Result<[f64; 2], String> {
    let (service, _folder) = start(&plan.memory, program, &[])?;
    let alone = resident(&service)?;
    let enters = |_| Listener::open(service.address, PATIENCE);
    let _first: Vec<_> = (0..FIRST).map(enters).collect::<Result<_, _>>()?;
    let before = resident(&service)?;
    let _rest: Vec<_> =
        (0..plan.listeners).map(enters).collect::<Result<_, _>>()?;
    let each = (resident(&service)? - before) / plan.listeners as f64;
    Ok([alone / 1024.0, each])
}
// ANCHOR_END: oyentes

/// La CPU de aceptar un recado y entregarlo, en millonésimas de segundo.
fn working(plan: &Plan, program: &Program) -> Result<f64, String> {
    let (service, _folder) = start(&plan.memory, program, &[])?;
    let load = Load {
        desk: service.address,
        rate: plan.rate,
        warm: plan.warm,
        lasts: plan.lasts,
    };
    block_on(async {
        let targets = Targets::start(4, Duration::ZERO).await?;
        let before = cpu(&service)?;
        open(load, targets.asks(4)).await;
        sleep(Duration::from_millis(500)).await;
        let delivered = targets.count().max(1) as f64;
        Ok((cpu(&service)? - before) * 1e6 / delivered)
    })
}

/// La memoria de verdad que ocupa (`VmRSS`), en bytes.
fn resident(service: &Service) -> Result<f64, String> {
    let status = read(service, "status")?;
    let line = status.lines().find_map(|it| it.strip_prefix("VmRSS:"));
    let kib = line.and_then(|it| it.split_whitespace().next()?.parse().ok());
    kib.map(|it: f64| it * 1024.0).ok_or("sin VmRSS".to_owned())
}

/// Los segundos de CPU que lleva, entre los suyos y los que el sistema ha
/// trabajado para él.
fn cpu(service: &Service) -> Result<f64, String> {
    let stat = read(service, "stat")?;
    // El nombre, entre paréntesis, puede llevar espacios.
    let (_, rest) = stat.rsplit_once(')').ok_or("sin nombre")?;
    let fields: Vec<f64> = rest
        .split_whitespace()
        .map(|it| it.parse().unwrap_or(0.0))
        .collect();
    // El 14 y el 15 de la línea entera, que son `utime` y `stime`, en
    // centésimas.
    Ok((fields[11] + fields[12]) / 100.0)
}

fn read(service: &Service, file: &str) -> Result<String, String> {
    fs::read_to_string(format!("/proc/{}/{file}", service.id()))
        .map_err(|why| why.to_string())
}

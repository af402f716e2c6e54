//! La misma parada, vista por quien espera a que le contesten y por quien no.
//!
//! Figura: Lo que dicen dos maneras de medir la misma parada

use std::thread;
use std::time::Duration;

use nix::sys::signal::Signal::{SIGCONT, SIGSTOP};

use super::carga::{Load, closed, open};
use super::destinos::Targets;
use super::tablas::{cell, head, row};
use super::{Plan, Told, percentile, programs, start};

// ANCHOR: parada
/// El programa se para un rato a mitad de la medida, como si lo parase el
/// sistema.
pub fn measure(plan: &Plan) -> Told {
    let mut seen = [vec![], vec![]];
    for _ in 0..plan.rounds {
        for (open_loop, seen) in [false, true].into_iter().zip(&mut seen) {
            seen.push(round(plan, open_loop)?);
        }
    }
    // ANCHOR_END: parada
    let names = ["Espera a que le contesten", "A su hora"];
    let mut table =
        head("Mediana (mínimo–máximo), en ms", &names.map(str::to_owned));
    for (title, thousandth) in [
        ("La mitad (p50)", 500),
        ("99 de cada 100 (p99)", 990),
        ("La peor", 1000),
    ] {
        let cells = seen.iter().map(|rounds| {
            let rounds = rounds.iter().map(|it| percentile(it, thousandth));
            cell(&rounds.collect::<Vec<_>>())
        });
        table += &row([title.to_owned()].into_iter().chain(cells));
    }
    Ok(table)
}

fn round(
    plan: &Plan,
    open_loop: bool,
) -> Result<Vec<Option<Duration>>, String> {
    let (_, rust) = programs().swap_remove(0);
    let (service, _folder) = start(&plan.memory, &rust, &[])?;
    let load = Load {
        desk: service.address,
        rate: plan.rate,
        warm: plan.warm,
        lasts: plan.lasts,
    };
    let halfway = plan.warm + plan.lasts / 2;
    thread::scope(|scope| {
        scope.spawn(|| {
            thread::sleep(halfway);
            let _ = service.signal(SIGSTOP);
            thread::sleep(plan.pause);
            let _ = service.signal(SIGCONT);
        });
        super::block_on(async {
            let targets = Targets::start(4, Duration::ZERO).await?;
            let asks = targets.asks(4);
            Ok(match open_loop {
                true => open(load, asks).await,
                false => closed(load, asks).await,
            })
        })
    })
}

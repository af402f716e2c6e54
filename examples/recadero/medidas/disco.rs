//! Lo que cuesta que un recado aceptado esté en el disco, y no en la memoria.
//!
//! Figura: Lo que se tarda en aceptar un recado, según dónde se guarda

use std::path::Path;
use std::time::Duration;

use super::carga::{Load, open};
use super::destinos::Targets;
use super::tablas::{cell, head, row};
use super::{Plan, Told, block_on, percentile, programs, start};

fn round(plan: &Plan, place: &Path) -> Result<Vec<Option<Duration>>, String> {
    let (_, rust) = programs().swap_remove(0);
    let (service, _folder) = start(place, &rust, &[])?;
    let load = Load {
        desk: service.address,
        // Poco, para que nadie espere a otro.
        rate: plan.rate / 5,
        warm: plan.warm,
        lasts: plan.lasts,
    };
    block_on(async {
        let targets = Targets::start(4, Duration::ZERO).await?;
        Ok(open(load, targets.asks(4)).await)
    })
}

pub fn measure(plan: &Plan) -> Told {
    let places = [&plan.memory, &plan.disk];
    let mut seen = [vec![], vec![]];
    for _ in 0..plan.rounds {
        for (place, seen) in places.into_iter().zip(&mut seen) {
            seen.push(round(plan, place)?);
        }
    }
    let names = ["En memoria", "En el disco"].map(str::to_owned);
    let mut table = head("Mediana (mínimo–máximo), en ms", &names);
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

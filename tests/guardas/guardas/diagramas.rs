//! La página explica cada mensaje de un diagrama que escribió una persona, en
//! su orden, y ninguno más. El que está junto a su programa lo escribió este.

mod roturas;

use maqueta::secuencia::{What, parse};

use super::Guard;
use crate::repo::{Finding, Include, Repo};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un mensaje del diagrama sin su fila en la página, o al revés, o que \
     no se entiende",
    check,
    roturas::BREAKAGES,
);

pub fn check(repo: &Repo) -> Vec<Finding> {
    let generated: Vec<String> =
        repo.programs.iter().map(|p| p.sibling("mmd")).collect();
    repo.includes
        .iter()
        .filter(|include| include.target.ends_with(".mmd"))
        .filter(|include| !generated.contains(&include.target))
        .flat_map(|include| explained(include, repo))
        .collect()
}

fn explained(include: &Include, repo: &Repo) -> Vec<Finding> {
    let target = &include.target;
    let Some(diagram) = repo.files.get(target) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    let sequence = match parse(diagram) {
        Ok(sequence) => sequence,
        Err(why) => return vec![Finding::new(target, why.line, why.says)],
    };
    let messages: Vec<(usize, String)> = sequence
        .steps
        .iter()
        .filter(|step| matches!(step.what, What::Message { .. }))
        .map(|step| (step.line, sequence.says(step)))
        .collect();
    let explained: Vec<(usize, String)> = repo
        .page(&include.path)
        .into_iter()
        .flat_map(|page| &page.rows)
        .filter_map(|(line, cells)| {
            let cell = cells.first()?.trim_matches('`').to_owned();
            cell.contains("->>").then_some((*line, cell))
        })
        .collect();
    for (index, (line, message)) in messages.iter().enumerate() {
        match explained.get(index) {
            Some((_, cell)) if cell == message => {}
            Some((row, cell)) => findings.push(Finding::new(
                &include.path,
                *row,
                format!("la fila dice «{cell}» y el diagrama «{message}»"),
            )),
            None => findings.push(Finding::new(
                target,
                *line,
                format!("{} no explica «{message}»", include.path),
            )),
        }
    }
    for (row, cell) in explained.iter().skip(messages.len()) {
        let says = format!("«{cell}» no está en {target}");
        findings.push(Finding::new(&include.path, *row, says));
    }
    findings
}

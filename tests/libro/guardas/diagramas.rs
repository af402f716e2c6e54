//! La página explica cada mensaje de su diagrama, en su orden, y ninguno más.

use regex::Regex;

use super::inclusiones::includes;
use crate::markdown::rows;
use crate::repo::{Finding, Repo};

pub fn check(repo: &Repo) -> Vec<Finding> {
    let arrow = Regex::new(r"^\s*\w+-?->>\w+: .+$").unwrap();
    let mut findings = Vec::new();
    for include in includes(repo) {
        let Some(diagram) = repo.files.get(&include.target) else {
            continue;
        };
        if !include.target.ends_with(".mmd") {
            continue;
        }
        let messages: Vec<(usize, &str)> = diagram
            .lines()
            .enumerate()
            .filter(|(_, line)| arrow.is_match(line))
            .map(|(index, line)| (index + 1, line.trim()))
            .collect();
        let page = &repo.files[&include.path];
        let explained: Vec<(usize, String)> = rows(page)
            .into_iter()
            .filter_map(|(line, cells)| {
                let cell = cells.first()?.trim_matches('`').to_owned();
                arrow.is_match(&cell).then_some((line, cell))
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
                    &include.target,
                    *line,
                    format!("{} no explica «{message}»", include.path),
                )),
            }
        }
        for (row, cell) in explained.iter().skip(messages.len()) {
            findings.push(Finding::new(
                &include.path,
                *row,
                format!("«{cell}» no está en {}", include.target),
            ));
        }
    }
    findings
}

//! La página explica cada mensaje de un diagrama que escribió una persona, en
//! su orden, y ninguno más. El que está junto a su programa lo escribió este.

mod roturas;

use std::sync::LazyLock;

use regex::Regex;

use super::Guard;
use crate::repo::{Finding, Include, Repo};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un mensaje del diagrama sin su fila en la página, o al revés, o que \
     no se entiende",
    check,
    roturas::BREAKAGES,
);

static MESSAGE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^\w+--?>>\w+: .+$").unwrap());
/// Lo que puede llevar un diagrama además de mensajes.
static OTHER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"^(?:sequenceDiagram|end|(?:participant|loop|alt|else|Note) [^>]+)?$",
    )
    .unwrap()
});

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
    let mut messages: Vec<(usize, &str)> = Vec::new();
    for (index, line) in diagram.lines().enumerate() {
        let line = line.trim();
        if MESSAGE.is_match(line) {
            messages.push((index + 1, line));
        } else if !OTHER.is_match(line) {
            let says = "la guarda no entiende esta línea: un mensaje es \
                        «A->>B: texto» o «A-->>B: texto»";
            findings.push(Finding::new(target, index + 1, says));
        }
    }
    let explained: Vec<(usize, String)> = repo
        .page(&include.path)
        .into_iter()
        .flat_map(|page| &page.rows)
        .filter_map(|(line, cells)| {
            let cell = cells.first()?.trim_matches('`').to_owned();
            MESSAGE.is_match(&cell).then_some((*line, cell))
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

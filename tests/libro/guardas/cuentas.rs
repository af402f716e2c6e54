//! Los números que el libro da de sí mismo son los que salen al contar.

use std::collections::BTreeSet;

use regex::Regex;

use crate::markdown::{blocks, rows};
use crate::repo::{Finding, Repo};
use crate::roturas::BREAKAGES;

use super::GUARDS;

pub fn check(repo: &Repo) -> Vec<Finding> {
    let counts = counts(repo);
    let mut findings = Vec::new();
    for (path, text) in repo.prose() {
        for (line, cells) in rows(text) {
            let [name, count] = cells.as_slice() else {
                continue;
            };
            let Some((_, real)) = counts.iter().find(|(n, _)| n == name) else {
                continue;
            };
            if *count != real.to_string() {
                findings.push(Finding::new(
                    path,
                    line,
                    format!("«{name}» son {real}, no {count}: corrígelo"),
                ));
            }
        }
    }
    findings
}

fn counts(repo: &Repo) -> Vec<(&'static str, usize)> {
    let programs = || repo.programs();
    let rust = |kind: &str| {
        repo.pages()
            .flat_map(|(_, _, text)| blocks(text))
            .filter(|block| block.info.as_deref() == Some(kind))
            .count()
    };
    let has = |kind: &'static str| {
        programs()
            .filter(|p| p.header("Mide").is_none())
            .filter(|p| repo.files.contains_key(&p.sibling(kind)))
            .count()
    };
    let header =
        |key: &str| programs().filter(|p| p.header(key).is_some()).count();
    // Cada dirección cuenta una vez, aunque varias páginas la enlacen.
    let link = Regex::new(r"\]\((https?://[^)]+)\)").unwrap();
    let outside: BTreeSet<&str> = repo
        .pages()
        .flat_map(|(_, _, text)| link.captures_iter(text))
        .map(|found| found.get(1).unwrap().as_str())
        .collect();
    vec![
        ("Programas en Rust", programs().count()),
        ("Programas con la salida comprobada", has("out")),
        ("Gemelos en Python", has("py")),
        ("Programas sin gemelo, con su motivo", header("Sin gemelo")),
        ("Programas que miden y no se comprueban", header("Mide")),
        ("Bloques de Rust ejecutados", rust("rust")),
        ("Bloques de Rust solo compilados", rust("rust,no_run")),
        ("Bloques de Rust sin probar", rust("rust,ignore")),
        ("Enlaces a otros sitios, sin visitar", outside.len()),
        ("Guardas", GUARDS.len()),
        ("Roturas que las hacen saltar", BREAKAGES.len()),
    ]
}

//! Todo programa que el texto nombra, pide cambiar o manda ejecutar existe.

use regex::Regex;

use crate::repo::{Finding, Repo, line_at};

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = commands(repo);
    findings.extend(files(repo));
    findings.extend(paths(repo));
    findings
}

/// Los archivos que una página nombra y los programas que pide cambiar.
fn files(repo: &Repo) -> Vec<Finding> {
    let mention =
        Regex::new(r"`([a-z0-9_]+)\.(?:rs|py|out)`|(?m)^\d+\. En `([^`.]+)`")
            .unwrap();
    let mut findings = Vec::new();
    for (page, path, text) in repo.pages() {
        for found in mention.captures_iter(text) {
            let name = found.get(1).or(found.get(2)).unwrap().as_str();
            let source = format!("/src/{name}.rs");
            let known = repo
                .programs()
                .chain(repo.rejected())
                .any(|p| p.page == page && p.name == name)
                || repo
                    .library_sources()
                    .any(|(_, path, _)| path.ends_with(&source));
            if !known {
                findings.push(Finding::new(
                    path,
                    line_at(text, found.get(0).unwrap().start()),
                    format!("no hay «{name}» en examples/{page}/"),
                ));
            }
        }
    }
    findings
}

fn commands(repo: &Repo) -> Vec<Finding> {
    let bin =
        Regex::new(r"cargo run (?:-q )?(?:--release )?--bin ([a-z0-9_]+)")
            .unwrap();
    let rejected =
        Regex::new(r"cargo check --features diagnosticos --bin ([a-z0-9_]+)")
            .unwrap();
    let file = Regex::new(r"python3 ([a-z][\w/.-]+\.py)").unwrap();
    let mut findings = Vec::new();
    for (path, text) in repo.prose() {
        for found in bin.captures_iter(text) {
            let name = &found[1];
            if !repo.programs().any(|program| program.name == name) {
                findings.push(Finding::new(
                    path,
                    line_at(text, found.get(0).unwrap().start()),
                    format!("no hay ningún programa «{name}»"),
                ));
            }
        }
        for found in rejected.captures_iter(text) {
            let name = &found[1];
            if !repo.rejected().any(|program| program.name == name) {
                findings.push(Finding::new(
                    path,
                    line_at(text, found.get(0).unwrap().start()),
                    format!("no hay ningún «{name}» que no compile"),
                ));
            }
        }
        for found in file.captures_iter(text) {
            if !repo.files.contains_key(&found[1]) {
                findings.push(Finding::new(
                    path,
                    line_at(text, found.get(0).unwrap().start()),
                    format!("no existe {}", &found[1]),
                ));
            }
        }
    }
    findings
}

/// Las rutas enteras, de un archivo o de una carpeta.
fn paths(repo: &Repo) -> Vec<Finding> {
    let path = Regex::new(r"`((?:examples|src|tests)/[a-z0-9_/.-]+)`").unwrap();
    let mut findings = Vec::new();
    for (file, text) in repo.prose() {
        for found in path.captures_iter(text) {
            if !repo.root.join(&found[1]).exists() {
                findings.push(Finding::new(
                    file,
                    line_at(text, found.get(0).unwrap().start()),
                    format!("no existe {}: corrige la ruta", &found[1]),
                ));
            }
        }
    }
    findings
}

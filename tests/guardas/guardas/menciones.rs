//! Todo programa que el texto nombra, pide cambiar o manda ejecutar existe.

mod roturas;

use super::Guard;
use crate::repo::{Finding, Repo, line_at};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "una orden o un archivo que el texto nombra y no existe",
    check,
    roturas::BREAKAGES,
);

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = commands(repo);
    findings.extend(files(repo));
    findings.extend(paths(repo));
    findings
}

/// Los archivos que una página nombra y los programas que pide cambiar.
fn files(repo: &Repo) -> Vec<Finding> {
    let mention =
        regex!(r"`([a-z0-9_]+)\.(?:rs|py|out)`|(?m)^\d+\. En `([^`.]+)`");
    let mut findings = Vec::new();
    for page in repo.pages() {
        let (path, text) = (&page.path, &page.text);
        let page = page.name().unwrap_or_default();
        for found in mention.captures_iter(text) {
            let name = found.get(1).or(found.get(2)).unwrap().as_str();
            let source = format!("/src/{name}.rs");
            let known = repo
                .all_programs()
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
    let bin = regex!(r"cargo run (?:-q )?(?:--release )?--bin ([a-z0-9_]+)");
    let rejected =
        regex!(r"cargo check --features diagnosticos --bin ([a-z0-9_]+)");
    // En mayúsculas va lo que pone quien sigue la receta.
    let file = regex!(r"python3 ([a-z][a-z\d_/.-]+\.py)");
    let mut findings = Vec::new();
    for page in repo.prose() {
        let (path, text) = (&page.path, &page.text);
        for found in bin.captures_iter(text) {
            let name = &found[1];
            let tool = format!("tools/{name}/src/main.rs");
            let known = repo.programs.iter().any(|it| it.name == *name)
                || repo.files.contains_key(&tool);
            if !known {
                findings.push(Finding::new(
                    path,
                    line_at(text, found.get(0).unwrap().start()),
                    format!("no hay ningún programa «{name}»"),
                ));
            }
        }
        for found in rejected.captures_iter(text) {
            let name = &found[1];
            if !repo.rejected.iter().any(|program| program.name == *name) {
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
    let path = regex!(r"`((?:examples|src|tests)/[a-z0-9_/.-]+)`");
    let mut findings = Vec::new();
    for page in repo.prose() {
        let (file, text) = (&page.path, &page.text);
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

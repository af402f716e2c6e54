//! Los números que el libro da de sí mismo son los que salen al contar, y no
//! calla ninguno.

mod roturas;

use std::collections::BTreeSet;

use super::Guard;
use crate::markdown::Block;
use crate::repo::{Finding, Repo};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un número de este libro sobre sí mismo que no sale al contar, o que \
     ya no se da",
    check,
    roturas::BREAKAGES,
);

/// La página que lo cuenta todo, y la portada, que avisa de lo que falta.
const PAGE: &str = "src/como-se-prueba.md";
const README: &str = "README.md";

type Counts = Vec<(&'static str, usize)>;

pub fn check(repo: &Repo) -> Vec<Finding> {
    let (tested, untested) = counts(repo);
    let guards: Vec<String> = repo
        .guards
        .iter()
        .map(|(name, _)| format!("`{name}`"))
        .collect();
    let names = |counts: &Counts| -> Vec<String> {
        counts.iter().map(|(name, _)| (*name).to_owned()).collect()
    };
    let mut findings = missing(repo, README, &names(&untested));
    for wanted in [names(&tested), names(&untested), guards.clone()] {
        findings.extend(missing(repo, PAGE, &wanted));
    }
    for page in repo.prose() {
        let path = &page.path;
        for (line, cells) in &page.rows {
            let [name, count] = cells.as_slice() else {
                continue;
            };
            let mut all = tested.iter().chain(&untested);
            let says = match all.find(|(known, _)| known == name) {
                Some((_, real)) if *count != real.to_string() => {
                    format!("«{name}» son {real}, no {count}: corrígelo")
                }
                None if path == PAGE
                    && name.starts_with('`')
                    && !guards.contains(name) =>
                {
                    format!("no hay ninguna guarda {name}")
                }
                _ => continue,
            };
            findings.push(Finding::new(path, *line, says));
        }
    }
    findings
}

/// Lo que una página ha dejado de decir.
fn missing(repo: &Repo, path: &str, wanted: &[String]) -> Vec<Finding> {
    let page = repo.page(path);
    let rows = || page.into_iter().flat_map(|page| &page.rows);
    wanted
        .iter()
        .filter(|name| !rows().any(|(_, cells)| cells[0] == **name))
        .map(|name| Finding::new(path, 1, format!("falta la fila de «{name}»")))
        .collect()
}

/// Lo que se prueba y lo que no.
fn counts(repo: &Repo) -> (Counts, Counts) {
    let programs = || repo.programs.iter();
    let blocks: Vec<&Block> =
        repo.pages().flat_map(|page| &page.blocks).collect();
    let rust = |kind: &str| {
        let of_kind = |block: &&&Block| block.info.as_deref() == Some(kind);
        blocks.iter().filter(of_kind).count()
    };
    let of_library = blocks
        .iter()
        .filter(|block| block.info.as_deref() == Some("rust,ignore"))
        .filter(|block| {
            repo.library_sources()
                .any(|(_, path, _)| block.body.contains(path))
        })
        .count();
    let has = |kind: &'static str| {
        programs()
            .filter(|p| p.header("Mide").is_none())
            .filter(|p| repo.files.contains_key(&p.sibling(kind)))
            .count()
    };
    let header =
        |key: &str| programs().filter(|p| p.header(key).is_some()).count();
    // Cada dirección cuenta una vez, aunque varias páginas la enlacen.
    let outside: BTreeSet<&String> = repo
        .pages()
        .flat_map(|page| &page.links)
        .filter(|link| link.contains("://"))
        .collect();
    let tested = vec![
        ("Programas en Rust", programs().count()),
        ("Programas con la salida comprobada", has("out")),
        ("Gemelos en Python", has("py")),
        ("Figuras dibujadas de un registro", header("Figura")),
        ("Bloques de Rust ejecutados", rust("rust")),
        (
            "Programas con un error o un aviso de compilación, comprobado",
            repo.rejected.len(),
        ),
        (
            "Bloques de la biblioteca, compilados y probados con ella",
            of_library,
        ),
        ("Guardas", repo.guards.len()),
        ("Roturas que las hacen saltar", repo.breakages),
    ];
    let untested = vec![
        ("Programas sin gemelo, con su motivo", header("Sin gemelo")),
        ("Programas que miden y no se comprueban", header("Mide")),
        ("Bloques de Rust solo compilados", rust("rust,no_run")),
        (
            "Bloques de Rust sin probar",
            rust("rust,ignore") - of_library,
        ),
        ("Enlaces a otros sitios, sin visitar", outside.len()),
    ];
    (tested, untested)
}

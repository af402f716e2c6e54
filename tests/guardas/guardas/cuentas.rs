//! Los números que el libro da de sí mismo son los que salen al contar, y no
//! calla ninguno.

mod roturas;

use std::collections::BTreeSet;

use catalogo::{SHEET, WRONG};

use super::Guard;
use crate::markdown::Block;
use crate::pruebas;
use crate::repo::{Finding, Repo, line_at, span};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un número de este libro sobre sí mismo que no sale al contar, o que \
     ya no se da",
    check,
    roturas::BREAKAGES,
)
.mends();

/// La página que lo cuenta todo.
const PAGE: &str = "src/como-se-prueba.md";
/// Lo que abre la tabla de guardas, que escribe esta.
const TABLE: &str = "| Guarda | Lo que no deja pasar |\n|---|---|\n";

type Counts = Vec<(&'static str, usize)>;

fn check(repo: &Repo) -> Vec<Finding> {
    let counts = counts(repo);
    let mut findings = guards(repo);
    let page = repo.page(PAGE);
    for (name, _) in &counts {
        let mut rows = page.into_iter().flat_map(|page| &page.rows);
        if !rows.any(|(_, cells)| cells[0] == *name) {
            let says = format!("falta la fila de «{name}»");
            findings.push(Finding::new(PAGE, 1, says));
        }
    }
    for page in repo.prose() {
        for (line, cells) in &page.rows {
            let [name, said] = cells.as_slice() else {
                continue;
            };
            let mut known = counts.iter().filter(|(known, _)| known == name);
            let Some(real) = known.next().map(|(_, real)| real.to_string())
            else {
                continue;
            };
            if *said != real
                && let Some(place) = span(&page.text, *line, said)
            {
                let says = format!("«{name}» son {real}, no {said}: corrígelo");
                findings.push(
                    Finding::new(&page.path, *line, says).mended(place, &real),
                );
            }
        }
    }
    findings
}

/// Lo que va de la tabla de guardas a las que hay.
fn guards(repo: &Repo) -> Vec<Finding> {
    let text = repo.files.get(PAGE).map_or("", String::as_str);
    let Some(start) = text.find(TABLE).map(|at| at + TABLE.len()) else {
        let says = format!("falta la tabla de guardas:\n{TABLE}");
        return vec![Finding::new(PAGE, 1, says)];
    };
    let end = text[start..]
        .find("\n\n")
        .map_or(text.len(), |at| start + at + 1);
    let written: Vec<&str> = text[start..end].lines().collect();
    let wanted: Vec<String> = repo
        .guards
        .iter()
        .map(|(name, stops)| format!("| `{name}` | {stops} |"))
        .collect();
    if wanted == written {
        return Vec::new();
    }
    let mut says: Vec<(usize, String)> = Vec::new();
    for (name, _) in &repo.guards {
        let start = format!("| `{name}` |");
        if !written.iter().any(|row| row.starts_with(&start)) {
            says.push((1, format!("falta la fila de «`{name}`»")));
        }
    }
    for (line, row) in (line_at(text, start)..).zip(&written) {
        if !wanted.iter().any(|wanted| wanted == row) {
            says.push((line, format!("ninguna guarda dice de sí «{row}»")));
        }
    }
    if says.is_empty() {
        let line = line_at(text, start);
        says.push((line, "las guardas van en otro orden".to_owned()));
    }
    let whole = wanted.join("\n") + "\n";
    says.into_iter()
        .map(|(line, says)| {
            Finding::new(PAGE, line, says).mended(start..end, &whole)
        })
        .collect()
}

/// Lo que se prueba y lo que no.
fn counts(repo: &Repo) -> Counts {
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
            let project = block.body.trim().strip_prefix("{{#include ../");
            let kept = |path: &str| {
                let path = path.trim_end_matches("}}");
                repo.project(path).is_some() || repo.is_stage(path)
            };
            project.is_some_and(kept)
                || repo
                    .library_sources()
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
    let exercises = |starts: &'static str| {
        let path = |path: &&String| {
            path.contains("/ejercicios/")
                && path.rsplit('/').next().is_some_and(|file| {
                    file.starts_with(starts) && !file.ends_with(".txt")
                })
        };
        repo.files.keys().filter(path).count()
    };
    // Cada dirección cuenta una vez, aunque varias páginas la enlacen.
    let outside: BTreeSet<&String> = repo
        .pages()
        .flat_map(|page| &page.links)
        .filter(|link| link.contains("://"))
        .collect();
    vec![
        ("Programas en Rust", programs().count()),
        ("Programas con la salida comprobada", has("out")),
        ("Gemelos en Python", has("py")),
        (
            "Figuras dibujadas de un registro o de una tabla",
            header("Figura"),
        ),
        ("Bloques de Rust ejecutados", rust("rust")),
        (
            "Programas con un error o un aviso de compilación, comprobado",
            repo.rejected.len(),
        ),
        (
            "Bloques de una biblioteca o de un proyecto, probados con él",
            of_library,
        ),
        ("Ejercicios que se corrigen solos", exercises(SHEET)),
        (
            "Soluciones equivocadas, cada una con lo que se le dice",
            exercises(WRONG),
        ),
        ("Guardas", repo.guards.len()),
        ("Roturas que las hacen saltar", repo.breakages),
        ("Programas sin gemelo, con su motivo", header("Sin gemelo")),
        ("Programas que miden y no se comprueban", header("Mide")),
        ("Bloques de Rust solo compilados", rust("rust,no_run")),
        (
            "Bloques de Rust sin probar",
            rust("rust,ignore") - of_library,
        ),
        (
            "Hechos que ningún programa dice, con su fuente",
            pruebas::facts(repo),
        ),
        ("Enlaces a otros sitios, sin visitar", outside.len()),
    ]
}

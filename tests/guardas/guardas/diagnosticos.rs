//! Todo programa que enseña un error de compilación está declarado aparte, y
//! su página lo muestra con lo que dice el compilador.

mod roturas;

use super::Guard;
use crate::repo::{Finding, Program, Repo};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un error de compilación sin declarar, sin lo que dice el compilador, \
     o que ninguna página enseña",
    check,
    roturas::BREAKAGES,
);

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for program in &repo.rejected {
        findings.extend(header(program));
        findings.extend(shown(program, repo));
    }
    findings.extend(strays(repo));
    findings
}

/// Si lo que el compilador dice de él es un error, y no un aviso.
pub fn is_error(program: &Program, repo: &Repo) -> bool {
    let said = repo.files.get(&program.sibling("stderr"));
    said.is_some_and(|text| text.starts_with("error"))
}

fn header(program: &Program) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut say =
        |line, says| findings.push(Finding::new(&program.path, line, says));
    let first = program.text.lines().next().unwrap_or_default();
    if !first.starts_with("//! ") || first.contains("Ejecuta: ") {
        say(1, "la primera línea dice qué muestra: «//! …»".to_owned());
    }
    let run =
        format!("cargo check --features diagnosticos --bin {}", program.name);
    match program.header("Ejecuta") {
        Some((_, found)) if found == run => {}
        found => say(
            found.map_or(1, |(line, _)| line),
            format!("la cabecera dice cómo se comprueba: «//! Ejecuta: {run}»"),
        ),
    }
    findings
}

fn shown(program: &Program, repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in [program.path.clone(), program.sibling("stderr")] {
        if !repo.files.contains_key(&file) {
            findings.push(Finding::new(
                &program.path,
                1,
                format!("falta {file}: escríbelo con `cargo escribe`"),
            ));
        } else if !repo.shows(&file) {
            findings.push(Finding::new(
                &file,
                1,
                format!("src/{}.md no lo muestra: inclúyelo", program.page),
            ));
        }
    }
    findings
}

/// Archivos que no son de ninguno.
fn strays(repo: &Repo) -> Vec<Finding> {
    let owned: Vec<String> = repo
        .rejected
        .iter()
        .flat_map(|program| [program.path.clone(), program.sibling("stderr")])
        .collect();
    repo.files
        .keys()
        .filter(|path| path.starts_with("examples/"))
        .filter(|path| path.contains("/diagnosticos/"))
        .filter(|path| !owned.contains(path))
        .map(|path| {
            Finding::new(
                path,
                1,
                "aquí solo hay un .rs que no compila y su .stderr: bórralo o \
                 muévelo",
            )
        })
        .collect()
}

//! Una figura se enseña en su página, con un pie que la explica, y se dibuja
//! del registro que imprimió su programa.

mod roturas;

use std::collections::BTreeSet;

use super::Guard;
use crate::repo::{Finding, Program, Repo, line_at};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "una figura sin pie o sin título, que nadie enseña o que no sale de un \
     registro",
    check,
    roturas::BREAKAGES,
);

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = unframed(repo);
    for program in &repo.programs {
        findings.extend(promised(program, repo));
    }
    findings
}

/// Las figuras que no están como tiene que estar una figura.
fn unframed(repo: &Repo) -> Vec<Finding> {
    let figure = regex!(concat!(
        r"(?m)^<figure>\n(\{\{#figura [^}]+\.out\}\})\n",
        r"<figcaption>[^<\s].*</figcaption>\n</figure>$"
    ));
    let framed: BTreeSet<(&str, usize)> = repo
        .pages()
        .flat_map(|page| {
            let (path, text) = (page.path.as_str(), &page.text);
            figure.captures_iter(text).map(move |found| {
                (path, line_at(text, found.get(1).unwrap().start()))
            })
        })
        .collect();
    let figures = repo.includes.iter().filter(|include| include.is_figure);
    figures
        .filter(|it| !framed.contains(&(it.path.as_str(), it.line)))
        .map(|it| {
            Finding::new(
                &it.path,
                it.line,
                "una figura son cuatro líneas: <figure>, {{#figura …}} con la \
                 salida del programa, <figcaption>Texto.</figcaption> y \
                 </figure>",
            )
        })
        .collect()
}

/// La cabecera del programa y su página, de acuerdo.
fn promised(program: &Program, repo: &Repo) -> Option<Finding> {
    let record = program.sibling("out");
    let shown = repo
        .includes
        .iter()
        .find(|include| include.is_figure && include.target == record);
    let Some((line, title)) = program.header("Figura") else {
        let says = format!(
            "a {} le falta el título: «//! Figura: TÍTULO»",
            program.path
        );
        return shown.map(|it| Finding::new(&it.path, it.line, says));
    };
    if shown.is_none() {
        let says = format!(
            "src/{}.md no enseña su figura: {{{{#figura ../{record}}}}}",
            program.page
        );
        return Some(Finding::new(&program.path, line, says));
    }
    let why =
        maqueta::figura::draw(repo.files.get(&record)?, "", title).err()?;
    Some(Finding::new(
        &record,
        1,
        format!("no se puede dibujar: {why}: corrige el programa"),
    ))
}

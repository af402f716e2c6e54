//! Una figura se enseña en su página, con un pie que la explica, y se dibuja
//! del registro que imprimió su programa o de la tabla que escribió.

mod roturas;

use std::collections::BTreeSet;

use super::Guard;
use crate::repo::{Finding, Include, Program, Repo, line_at};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "una figura sin pie o sin título, que nadie enseña o que no sale de un \
     registro o de una tabla",
    check,
    roturas::BREAKAGES,
);

impl Include {
    /// Si enseña un dibujo, y no un cambio o una respuesta.
    pub fn is_drawn(&self) -> bool {
        let kind = self.figure.as_deref().and_then(|it| it.split(' ').next());
        kind.is_some_and(|kind| !["cambio", "opcion"].contains(&kind))
    }
}

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
        r"(?m)^<figure>\n(\{\{#[a-z]+ [^}]+\}\})\n",
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
    let figures = repo.includes.iter().filter(|it| it.is_drawn());
    figures
        .filter(|it| !framed.contains(&(it.path.as_str(), it.line)))
        .map(|it| {
            Finding::new(
                &it.path,
                it.line,
                "una figura son cuatro líneas: <figure>, {{#figura …}} u otra \
                 de su clase, <figcaption>Texto.</figcaption> y \
                 </figure>",
            )
        })
        .collect()
}

/// La cabecera del programa y su página, de acuerdo.
fn promised(program: &Program, repo: &Repo) -> Option<Finding> {
    let left = [program.sibling("out"), program.sibling("md")];
    let mut figures = repo.includes.iter().filter(|it| it.is_drawn());
    let shown = figures.find(|it| left.contains(&it.target));
    let Some((line, title)) = program.header("Figura") else {
        let says = format!(
            "a {} le falta el título: «//! Figura: TÍTULO»",
            program.path
        );
        return shown.map(|it| Finding::new(&it.path, it.line, says));
    };
    let Some(shown) = shown else {
        let says = format!(
            "src/{}.md no enseña su figura: {{{{#figura ../{}}}}}",
            program.page, left[0]
        );
        return Some(Finding::new(&program.path, line, says));
    };
    let text = repo.files.get(&shown.target)?;
    let kind = shown.figure.as_deref()?;
    let why = maqueta::figuras::draw(kind, text, "", title).err()?;
    Some(Finding::new(
        &shown.target,
        1,
        format!("no se puede dibujar: {why}: corrige el programa"),
    ))
}

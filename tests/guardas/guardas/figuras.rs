//! Una figura se enseña en su página con un pie que la explica, y se ve bien
//! con cualquier tema.

mod roturas;

use std::collections::BTreeSet;

use super::Guard;
use crate::repo::{Finding, Repo, line_at};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "una figura sin pie, o con un color que no cambia con el tema",
    check,
    roturas::BREAKAGES,
);

pub fn check(repo: &Repo) -> Vec<Finding> {
    let figure = regex!(concat!(
        r"(?m)^<figure>\n(\{\{#include [^}]+\.svg\}\})\n",
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
    let mut findings = Vec::new();
    for include in &repo.includes {
        let place = (include.path.as_str(), include.line);
        if include.target.ends_with(".svg") && !framed.contains(&place) {
            findings.push(Finding::new(
                &include.path,
                include.line,
                "una figura son cuatro líneas: <figure>, su include, \
                 <figcaption>Texto.</figcaption> y </figure>",
            ));
        }
    }
    let color = regex!(r"(?i)#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(");
    // El valor de reserva de una variable vale: es para ver la figura suelta.
    let variable = regex!(r"var\(--[^)]*\)");
    for (path, text) in &repo.files {
        if !path.starts_with("examples/") || !path.ends_with(".svg") {
            continue;
        }
        for (index, line) in text.lines().enumerate() {
            let says = if line.trim().is_empty() {
                "una línea en blanco corta la figura en la página: quítala"
            } else if color.is_match(&variable.replace_all(line, "")) {
                "un color fijo no cambia con el tema: usa una variable CSS"
            } else {
                continue;
            };
            findings.push(Finding::new(path, index + 1, says));
        }
    }
    findings
}

//! Una figura se enseña en su página con un pie que la explica, y se ve bien
//! con cualquier tema.

use std::collections::BTreeSet;

use regex::Regex;

use super::inclusiones::includes;
use crate::repo::{Finding, Repo, line_at};

pub fn check(repo: &Repo) -> Vec<Finding> {
    let figure = Regex::new(concat!(
        r"(?m)^<figure>\n(\{\{#include [^}]+\.svg\}\})\n",
        r"<figcaption>[^<\s].*</figcaption>\n</figure>$"
    ))
    .unwrap();
    let framed: BTreeSet<(&str, usize)> = repo
        .pages()
        .flat_map(|(_, path, text)| {
            figure.captures_iter(text).map(move |found| {
                (path, line_at(text, found.get(1).unwrap().start()))
            })
        })
        .collect();
    let mut findings = Vec::new();
    for include in includes(repo) {
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
    let color = Regex::new(r"(?i)#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(").unwrap();
    // El valor de reserva de una variable vale: es para ver la figura suelta.
    let variable = Regex::new(r"var\(--[^)]*\)").unwrap();
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

//! El glosario está completo y en orden. Su última columna es la lista de
//! formas que el libro no usa: la guarda `texto` las busca.

mod roturas;

use std::iter;

use regex::Regex;

use super::Guard;
use crate::repo::{Finding, Repo};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un término fuera de orden o sin definir",
    check,
    roturas::BREAKAGES,
);

const PAGE: &str = "src/glosario.md";

pub fn check(repo: &Repo) -> Vec<Finding> {
    let Some(page) = repo.page(PAGE) else {
        return vec![Finding::new(PAGE, 1, "falta el glosario")];
    };
    let mut findings = Vec::new();
    let mut previous = String::new();
    for (line, cells) in &page.rows {
        let [term, english, meaning, avoid] = cells.as_slice() else {
            findings.push(Finding::new(
                PAGE,
                *line,
                "una fila tiene cuatro celdas",
            ));
            continue;
        };
        let mut say =
            |says: String| findings.push(Finding::new(PAGE, *line, says));
        if term.is_empty() || english.is_empty() || meaning.is_empty() {
            say("solo la última celda puede estar vacía".to_owned());
        }
        let rest = quoted().replace_all(avoid, "");
        if rest.chars().any(char::is_alphabetic) {
            say("cada forma que se evita va entre «»".to_owned());
        }
        let key = sort_key(term);
        if key <= previous {
            say(format!("«{term}» no está en orden alfabético"));
        }
        previous = key;
    }
    findings
}

/// Cada forma que el libro no usa, con la que usa en su lugar.
pub fn avoided(repo: &Repo) -> Vec<(String, String)> {
    let Some(page) = repo.page(PAGE) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (_, cells) in &page.rows {
        let (Some(term), Some(avoid)) = (cells.first(), cells.get(3)) else {
            continue;
        };
        for form in quoted().captures_iter(avoid) {
            found.push((form[1].to_lowercase(), plain(term)));
        }
    }
    found
}

fn quoted() -> &'static Regex {
    regex!("«([^»]+)»")
}

/// El término sin enlace ni marcas: `[hilo](x.md)` es `hilo`.
fn plain(term: &str) -> String {
    let link = regex!(r"\[([^\]]+)\]\([^)]*\)");
    link.replace_all(term, "$1").replace(['`', '*'], "")
}

fn sort_key(term: &str) -> String {
    plain(term)
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric() || *c == ' ')
        .flat_map(|c| {
            // La eñe va tras la ene con cualquier otra letra detrás.
            let (letter, after) = match c {
                'á' => ('a', None),
                'é' => ('e', None),
                'í' => ('i', None),
                'ó' => ('o', None),
                'ú' | 'ü' => ('u', None),
                'ñ' => ('n', Some(char::MAX)),
                other => (other, None),
            };
            iter::once(letter).chain(after)
        })
        .collect()
}

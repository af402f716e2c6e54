//! La página de erratas tiene sus entradas, enteras y en orden, y
//! cada una dice en qué página del libro se ve.

mod roturas;

use super::Guard;
use crate::repo::{Finding, Repo, line_of};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "una errata sin fuente o sin página que la muestre",
    check,
    roturas::BREAKAGES,
);

const PAGE: &str = "src/erratas.md";
/// Las que tiene: puede ganar más, y ninguna se quita.
const ENTRIES: usize = 40;

pub fn check(repo: &Repo) -> Vec<Finding> {
    let Some(page) = repo.page(PAGE) else {
        return vec![Finding::new(PAGE, 1, "faltan las erratas")];
    };
    let mut findings = Vec::new();
    let rows: Vec<_> = page
        .rows
        .iter()
        .filter(|(_, cells)| cells.len() == 5)
        .collect();
    for (index, (line, cells)) in rows.iter().enumerate() {
        let mut say =
            |says: String| findings.push(Finding::new(PAGE, *line, says));
        let number = cells[0].split_whitespace().next();
        if number != Some((index + 1).to_string().as_str()) {
            say(format!("aquí va la entrada {}", index + 1));
        }
        if cells.iter().any(String::is_empty) {
            say("ninguna celda puede estar vacía".to_owned());
        }
        if !cells[4].contains(".md") {
            say("la última celda enlaza la página que lo muestra".to_owned());
        }
    }
    if rows.len() < ENTRIES {
        findings.push(Finding::new(
            PAGE,
            line_of(&page.text, "|---"),
            format!("tiene {} entradas y eran {ENTRIES}", rows.len()),
        ));
    }
    findings
}

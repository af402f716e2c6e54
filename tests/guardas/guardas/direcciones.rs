//! Las tres direcciones de `book.toml` dicen el mismo sitio: quien bifurca el
//! libro cambia una y las otras salen de ella.

mod roturas;

use super::Guard;
use crate::repo::{Finding, Repo, line_at, line_of};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "una dirección de `book.toml` que no es la del repositorio",
    check,
    roturas::BREAKAGES,
)
.mends();

const FILE: &str = "book.toml";
const SOURCE: &str = "git-repository-url";

pub fn check(repo: &Repo) -> Vec<Finding> {
    let text = repo.files.get(FILE).map_or("", String::as_str);
    let Some(derived) = derived(text) else {
        let says = format!("di dónde está el libro, con «{SOURCE}»");
        return vec![Finding::new(FILE, line_of(text, "[output.html]"), says)];
    };
    derived
        .iter()
        .filter_map(|(key, expected)| match said(text, key) {
            Some((_, line)) if line == expected => None,
            Some((at, line)) => {
                let says = format!("sale de «{SOURCE}»: «{expected}»");
                let place = at..at + line.len();
                let finding = Finding::new(FILE, line_at(text, at), says);
                Some(finding.mended(place, expected))
            }
            None => {
                let says = format!("falta la línea «{expected}»");
                Some(Finding::new(FILE, line_of(text, SOURCE), says))
            }
        })
        .collect()
}

/// La línea de una clave, con su sitio.
fn said<'a>(text: &'a str, key: &str) -> Option<(usize, &'a str)> {
    let mut at = 0;
    for line in text.lines() {
        if line.split_once(" = ").is_some_and(|(name, _)| name == key) {
            return Some((at, line));
        }
        at += line.len() + 1;
    }
    None
}

/// Las otras dos líneas, como tienen que ser. Fuera de GitHub nadie sabe en qué
/// carpeta se publica.
fn derived(text: &str) -> Option<Vec<(&'static str, String)>> {
    let (_, line) = said(text, SOURCE)?;
    let repository = line.split('"').nth(1)?;
    let edit = "edit-url-template";
    let mut lines = vec![(
        edit,
        format!("{edit} = \"{repository}/edit/main/{{path}}\""),
    )];
    if let Some(pages) = construir::pages_of(repository) {
        let path = pages.splitn(4, '/').nth(3).unwrap_or_default();
        lines.push(("site-url", format!("site-url = \"/{path}\"")));
    }
    Some(lines)
}

//! Qué páginas prueba cada paquete: las de `usos` tienen bibliotecas grandes,
//! y las suyas, `tests/usos`, que se puede dejar fuera.

use std::fs;
use std::path::Path;

/// La parte del índice con esas páginas.
const PART: &str = "# Usos de verdad\n";

/// Las de esa parte, sin carpeta ni extensión.
///
/// # Panics
///
/// Si el índice no la tiene.
pub fn uses(root: &Path) -> Vec<String> {
    let summary = fs::read_to_string(root.join("src/SUMMARY.md"));
    let summary = summary.expect("el índice está");
    let (_, part) = summary.split_once(PART).expect("la parte está");
    let part = part.split("\n# ").next().unwrap_or_default();
    let page = |line: &str| {
        let (_, link) = line.strip_prefix("- [")?.rsplit_once("](")?;
        Some(link.strip_suffix(".md)")?.to_owned())
    };
    part.lines().filter_map(page).collect()
}

/// Si una página es de las que prueba este paquete.
pub fn ours(root: &Path) -> impl Fn(&str) -> bool {
    let uses = uses(root);
    let these = env!("CARGO_PKG_NAME") == "usos";
    move |page| uses.iter().any(|it| it == page) == these
}

//! Enseña los cambios que una página invita a hacer, con lo que sale, y las
//! respuestas entre las que deja elegir.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use anyhow::{Context, Result};
use regex::Regex;

use crate::listados;

/// Como un `include`, que mdBook deja como está. Puede ir en una lista: lo que
/// se pone en su lugar es una línea.
static CHANGE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?m)^( *)\{\{#(?:(cambio)|opcion ([a-z])) ",
        r"\.\./((?:[\w-]+/)*\w+)\.(diff|out|sale)\}\}$"
    ))
    .unwrap()
});

/// Cambia por lo que enseña cada cambio y cada respuesta de la página `path`,
/// que está en `source`. `address` es dónde está publicado el código.
///
/// # Errors
///
/// El primero que no se puede leer.
pub fn changes(
    page: &str,
    path: &str,
    source: &Path,
    address: Option<&str>,
) -> Result<String> {
    let mut shown = String::with_capacity(page.len());
    let mut rest = 0;
    for found in CHANGE.captures_iter(page) {
        let whole = found.get(0).expect("está entero");
        let group = |at: usize| found.get(at).map_or("", |it| it.as_str());
        let (margin, letter, stem) = (group(1), group(3), group(4));
        let read = |kind: &str| {
            let file = source.join(format!("../{stem}.{kind}"));
            fs::read_to_string(&file).with_context(|| {
                format!("src/{path}: {stem}.{kind} no se puede leer")
            })
        };
        let figures = if letter.is_empty() {
            [
                ("diff", without_notes(&read("diff")?)),
                ("sale", read("sale")?),
            ]
            .map(|(kind, text)| {
                let file = format!("{stem}.{kind}");
                listados::alone(&file, &text, address)
            })
            .concat()
        } else {
            let text = read(group(5))?;
            let text = match group(5) {
                "sale" => printed(&text),
                _ => text,
            };
            listados::choice(letter, &text)
        };
        shown.push_str(&page[rest..whole.start()]);
        shown += &format!("{margin}<div class=\"listado\">{figures}</div>");
        rest = whole.end();
    }
    shown.push_str(&page[rest..]);
    Ok(shown)
}

/// Sin lo que solo le importa a la prueba; la orden, como se escribe.
fn without_notes(text: &str) -> String {
    let line = |line: &str| match line.strip_prefix("# ") {
        Some(note) => Some(format!("$ {}", note.strip_prefix("Ejecuta: ")?)),
        None => Some(line.to_owned()),
    };
    let mut lines: Vec<String> = text.lines().filter_map(line).collect();
    // El que no cambia nada solo se ejecuta de otra manera.
    if !lines.iter().any(|line| line.starts_with(['-', '+'])) {
        lines.retain(|line| line.starts_with('$'));
    }
    lines.join("\n") + "\n"
}

/// Lo que se imprime, de lo que se ha escrito de un cambio.
fn printed(text: &str) -> String {
    let lines = text.lines();
    let lines = lines.filter(|line| !line.starts_with('-'));
    let line = |line: &str| match line.starts_with([' ', '+']) {
        true => line[1..].to_owned(),
        false => line.to_owned(),
    };
    lines.map(line).collect::<Vec<_>>().join("\n") + "\n"
}

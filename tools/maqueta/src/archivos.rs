//! Qué archivo incluye cada bloque: mdBook ya los ha incluido, así que se lee
//! de la página tal como está escrita.

use std::sync::LazyLock;

use anyhow::{Result, bail};
use regex::Regex;

static FENCE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^```(?:rust|python|text|toml|diff|sql)(?:,\w+)*$").unwrap()
});
static INCLUDE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\{\{#(?:rustdoc_)?include \.\./([\w/.-]+?)(?::[\w-]+)?\}\}$")
        .unwrap()
});

/// Lo que separa el nombre del archivo en la primera línea del bloque.
pub const MARK: &str = ",archivo=";

/// Añade `,archivo=RUTA` a la primera línea de cada bloque de `page` que en
/// `written`, la página sin incluir nada, incluye un archivo. La ruta va desde
/// la raíz del libro. Los diagramas de `page` ya no son bloques.
///
/// # Errors
///
/// El primer bloque de una que no está en la otra, con su línea.
pub fn annotate(page: &str, written: &str) -> Result<String> {
    let mut blocks =
        openings(written).filter(|(_, text, _)| *text != "```mermaid");
    let mut annotated = String::with_capacity(page.len() + 256);
    let mut rest = 0;
    for (at, text, _) in openings(page) {
        match blocks.next() {
            Some((_, same, next)) if same == text => {
                let include = INCLUDE.captures(next);
                if let Some(include) = include.filter(|_| FENCE.is_match(text))
                {
                    let end = at + text.len();
                    annotated.push_str(&page[rest..end]);
                    annotated.push_str(MARK);
                    annotated.push_str(&include[1]);
                    rest = end;
                }
            }
            other => {
                return lost(written, other.map(|(at, ..)| at), text);
            }
        }
    }
    if let Some((at, text, _)) = blocks.next() {
        return lost(written, Some(at), text);
    }
    annotated.push_str(&page[rest..]);
    Ok(annotated)
}

fn lost(written: &str, at: Option<usize>, text: &str) -> Result<String> {
    bail!(
        "{}: el bloque «{text}» no casa con lo que mdBook ha incluido: un \
         archivo trae comillas de bloque al principio de una línea",
        written[..at.unwrap_or(written.len())].matches('\n').count() + 1
    )
}

/// Dónde empieza cada bloque sin sangrar, su primera línea y la siguiente.
fn openings(page: &str) -> impl Iterator<Item = (usize, &str, &str)> {
    let mut open: Option<&str> = None;
    let mut at = 0;
    let mut lines = page.split_inclusive('\n').peekable();
    std::iter::from_fn(move || {
        while let Some(line) = lines.next() {
            let start = at;
            at += line.len();
            let text = line.trim_end();
            match open {
                Some(fence) if text == fence => open = None,
                Some(_) => {}
                None => {
                    open = opens(text);
                    if open.is_some() {
                        let next = lines.peek().map_or("", |next| next.trim());
                        return Some((start, text, next));
                    }
                }
            }
        }
        None
    })
}

/// Las comillas con que empieza un bloque sin sangrar, que lo cierran.
pub fn opens(line: &str) -> Option<&str> {
    let ticks = line.len() - line.trim_start_matches('`').len();
    (ticks >= 3).then(|| &line[..ticks])
}

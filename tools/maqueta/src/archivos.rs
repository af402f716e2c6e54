//! Antes de que mdBook incluya los archivos: cada bloque que solo incluye uno
//! anota cuál, y cada diagrama su línea, porque después ya no se saben.

use std::sync::LazyLock;

use regex::Regex;

static FENCE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^```(?:rust|python|text)(?:,\w+)*$").unwrap()
});
static INCLUDE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\{\{#(?:rustdoc_)?include \.\./([\w/.-]+?)(?::[\w-]+)?\}\}$")
        .unwrap()
});

/// Lo que separa el nombre del archivo en la primera línea del bloque.
pub const MARK: &str = ",archivo=";

/// Añade `,archivo=RUTA` a la primera línea de cada bloque que incluye un
/// archivo, con la ruta desde la raíz del libro, y `%% línea N` a cada
/// diagrama.
pub fn annotate(page: &str) -> String {
    let mut annotated = String::with_capacity(page.len() + 256);
    let mut open: Option<&str> = None;
    let mut lines = page.split_inclusive('\n').enumerate().peekable();
    while let Some((index, line)) = lines.next() {
        annotated.push_str(line);
        let text = line.trim_end();
        if open.is_none()
            && let Some(before) = text.strip_suffix("```mermaid")
        {
            // En una cita, su marca; en una lista, su sangría.
            let before = before.replace(|letter| letter != '>', " ");
            annotated += &format!("{before}%% línea {}\n", index + 1);
        }
        match open {
            Some(fence) if text == fence => open = None,
            Some(_) => {}
            None => open = opens(text),
        }
        if open == Some("```")
            && FENCE.is_match(text)
            && let Some((_, next)) = lines.peek()
            && let Some(include) = INCLUDE.captures(next.trim_end())
        {
            annotated.truncate(annotated.trim_end().len());
            annotated.push_str(MARK);
            annotated.push_str(&include[1]);
            annotated.push('\n');
        }
    }
    annotated
}

/// Las comillas con que empieza un bloque sin sangrar, que lo cierran.
pub fn opens(line: &str) -> Option<&str> {
    let ticks = line.len() - line.trim_start_matches('`').len();
    (ticks >= 3).then(|| &line[..ticks])
}

//! Dibuja los diagramas de una página.

use std::borrow::Cow;
use std::sync::LazyLock;

use anyhow::{Result, bail};
use regex::{Captures, Regex};

use crate::archivos::opens;
use crate::secuencia::{draw, parse};
use crate::svg::escape;

static BLOCK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?s)<pre class="mermaid">(.*?)</pre>"#).unwrap()
});
static FENCE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new("^[ >-]*```mermaid$").unwrap());

/// Marca los diagramas como mdbook-mermaid, si no está instalado.
pub fn mark(page: &str) -> Cow<'_, str> {
    let places = places(page);
    if places.is_empty() {
        return page.into();
    }
    let mut marked = String::with_capacity(page.len());
    let mut lines = page.split_inclusive('\n').enumerate();
    while let Some((at, line)) = lines.next() {
        if !places.contains(&at) {
            marked += line;
            continue;
        }
        let margin = line.trim_end().trim_end_matches("```mermaid");
        // En una cita, cada línea lleva su marca; en una lista, su sangría.
        let text: Vec<&str> = lines
            .by_ref()
            .map(|(_, line)| line.trim_start_matches([' ', '>']))
            .take_while(|line| line.trim_end() != "```")
            .collect();
        let text = escape(&text.concat());
        marked += &format!("{margin}<pre class=\"mermaid\">{text}</pre>\n");
    }
    marked.into()
}

/// Las líneas en que empieza un diagrama, contadas desde cero.
fn places(page: &str) -> Vec<usize> {
    let mut open: Option<&str> = None;
    let mut places = Vec::new();
    for (at, line) in page.lines().map(str::trim_end).enumerate() {
        match open {
            Some(fence) if line == fence => open = None,
            Some(_) => {}
            None => {
                open = opens(line);
                if line.ends_with("```mermaid") && FENCE.is_match(line) {
                    places.push(at);
                }
            }
        }
    }
    places
}

/// Cambia por su dibujo cada diagrama de la página `path`, que está escrita
/// como dice `written`.
///
/// # Errors
///
/// El primer diagrama que no se entiende, con su página y su línea.
pub fn diagrams(page: &str, written: &str, path: &str) -> Result<String> {
    let mut drawn = String::with_capacity(page.len());
    let mut rest = 0;
    for (index, found) in BLOCK.captures_iter(page).enumerate() {
        let whole = found.get(0).expect("está entero");
        let text = unescape(&found[1]);
        let line = || places(written).get(index).map_or(1, |at| at + 1);
        drawn.push_str(&page[rest..whole.start()]);
        rest = whole.end();
        match parse(&text) {
            Ok(sequence) => {
                let name: String = path
                    .trim_end_matches(".md")
                    .replace(|letter: char| !letter.is_alphanumeric(), "-");
                let svg =
                    draw(&sequence, &format!("{name}-{}", index + 1), None);
                // En una línea: en una lista o en una cita, la siguiente ya
                // no sería suya.
                let open = "<figure class=\"diagrama\">";
                drawn += &format!("{open}{svg}</figure>");
            }
            Err(fault) => bail!(
                "src/{path}:{}: en la línea {} del diagrama, {}",
                line(),
                fault.line,
                fault.says
            ),
        }
    }
    drawn.push_str(&page[rest..]);
    Ok(drawn)
}

pub(crate) fn unescape(text: &str) -> String {
    static KEY: LazyLock<Regex> =
        LazyLock::new(|| Regex::new("&(lt|gt|quot|amp|#39|#x27);").unwrap());
    let sign = |found: &Captures| match &found[1] {
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "amp" => "&",
        _ => "'",
    };
    KEY.replace_all(text, sign).into_owned()
}

//! Dibuja los diagramas que mdbook-mermaid ha dejado en una página.

use std::sync::LazyLock;

use anyhow::{Result, bail};
use regex::Regex;

use crate::dibujo::draw;
use crate::lector::parse;
use crate::renglones::{is_sequence, words};
use crate::resaltado::escape;

static BLOCK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?s)<pre class="mermaid">(.*?)</pre>"#).unwrap()
});
static PLACE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"%% línea (\d+)").unwrap());

/// Cambia por su dibujo cada diagrama de secuencia de la página `path`. Los de
/// otra clase se quedan para Mermaid.
///
/// # Errors
///
/// El primer diagrama vacío o que no se entiende, con su página y su línea.
pub fn diagrams(page: &str, path: &str) -> Result<String> {
    let mut drawn = String::with_capacity(page.len());
    let mut rest = 0;
    for (index, found) in BLOCK.captures_iter(page).enumerate() {
        let whole = found.get(0).expect("está entero");
        let text = unescape(&found[1]);
        let line = PLACE.captures(&text).map_or("?", |place| {
            place.get(1).expect("tiene el número").as_str()
        });
        if words(&text).next().is_none() {
            bail!("src/{path}:{line}: el diagrama está vacío: escríbelo");
        }
        drawn.push_str(&page[rest..whole.start()]);
        rest = whole.end();
        if !is_sequence(&text) {
            drawn.push_str(whole.as_str());
            continue;
        }
        match parse(&text) {
            Ok(sequence) => {
                let name: String = path
                    .trim_end_matches(".md")
                    .replace(|letter: char| !letter.is_alphanumeric(), "-");
                let svg = draw(&sequence, &format!("{name}-{}", index + 1));
                // En una línea: en una lista o en una cita, la siguiente ya
                // no sería suya.
                drawn += "<figure class=\"diagrama\">";
                drawn += &svg.replace('\n', " ");
                if let Some(title) = &sequence.title {
                    let title = escape(&title.replace('\n', " "));
                    drawn += &format!("<figcaption>{title}</figcaption>");
                }
                drawn += "</figure>";
            }
            Err(fault) => bail!(
                "src/{path}:{line}: en la línea {} del diagrama, {}",
                // La nota del número va delante del diagrama.
                fault.line - usize::from(line != "?"),
                fault.says
            ),
        }
    }
    drawn.push_str(&page[rest..]);
    Ok(drawn)
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&amp;", "&")
}

//! Los colores del código, puestos al construir el libro.

use std::sync::LazyLock;

use tree_sitter::Language;
use tree_sitter_highlight::{
    Highlight, HighlightConfiguration, HighlightEvent, Highlighter,
};

use crate::svg::escape;

/// Lo que se distingue, con su clase en `theme/listados.css`. Lo demás, como
/// los paréntesis y las variables, se queda del color del texto.
const CLASSES: [(&str, &str); 9] = [
    ("attribute", "a"),
    ("comment", "c"),
    ("constant", "n"),
    ("constructor", "t"),
    ("function", "f"),
    ("keyword", "k"),
    ("number", "n"),
    ("string", "s"),
    ("type", "t"),
];

static RUST: LazyLock<HighlightConfiguration> = LazyLock::new(|| {
    language(
        tree_sitter_rust::LANGUAGE.into(),
        "rust",
        &[tree_sitter_rust::HIGHLIGHTS_QUERY, include_str!("rust.scm")],
    )
});
static PYTHON: LazyLock<HighlightConfiguration> = LazyLock::new(|| {
    language(
        tree_sitter_python::LANGUAGE.into(),
        "python",
        &[
            tree_sitter_python::HIGHLIGHTS_QUERY,
            include_str!("python.scm"),
        ],
    )
});

fn language(
    grammar: Language,
    name: &str,
    queries: &[&str],
) -> HighlightConfiguration {
    let query = queries.join("\n");
    let mut language =
        HighlightConfiguration::new(grammar, name, &query, "", "")
            .expect("la consulta es de la misma versión que su gramática");
    language.configure(&CLASSES.map(|(name, _)| name));
    language
}

/// El código en HTML, una cadena por línea. Un lenguaje que no se conoce no
/// lleva colores.
pub fn lines(code: &str, language: &str) -> Vec<String> {
    let configuration = match language {
        "rust" => &*RUST,
        "python" => &*PYTHON,
        "cambio" | "diff" => return code.lines().map(changed).collect(),
        _ => return code.lines().map(escape).collect(),
    };
    let mut highlighter = Highlighter::new();
    let events = highlighter
        .highlight(configuration, code.as_bytes(), None, |_| None)
        .expect("sin plazo ni cancelación");
    let mut html = vec![String::new()];
    let mut open: Vec<Highlight> = Vec::new();
    for event in events {
        match event.expect("sin plazo ni cancelación") {
            HighlightEvent::HighlightStart(class) => open.push(class),
            HighlightEvent::HighlightEnd => drop(open.pop()),
            HighlightEvent::Source { start, end } => {
                let class = open.last().map(|class| CLASSES[class.0].1);
                for (index, piece) in code[start..end].split('\n').enumerate() {
                    if index > 0 {
                        html.push(String::new());
                    }
                    let line = html.last_mut().expect("hay una línea");
                    paint(line, piece, class);
                }
            }
        }
    }
    if html.last().is_some_and(String::is_empty) {
        html.pop();
    }
    html
}

/// Una línea de un cambio: la que se quita, la que se pone o la que sigue.
fn changed(line: &str) -> String {
    let class = match line.chars().next() {
        Some('-') => "quita",
        Some('+') => "pone",
        Some('@' | '[' | '$') => "a",
        _ => return escape(line),
    };
    format!("<span class=\"{class}\">{}</span>", escape(line))
}

fn paint(line: &mut String, piece: &str, class: Option<&str>) {
    match class {
        Some(class) if !piece.trim().is_empty() => {
            let close = "</span>";
            let open = format!("<span class=\"{class}\">");
            // Dos trozos seguidos del mismo color son uno.
            let same = line.ends_with(close)
                && line
                    .rfind("<span")
                    .is_some_and(|at| line[at..].starts_with(&open));
            if same {
                line.truncate(line.len() - close.len());
            } else {
                line.push_str(&open);
            }
            line.push_str(&escape(piece));
            line.push_str(close);
        }
        _ => line.push_str(&escape(piece)),
    }
}

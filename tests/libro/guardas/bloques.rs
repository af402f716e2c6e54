//! Todo bloque de código de una página sale de un archivo.

use regex::Regex;

use crate::markdown::blocks;
use crate::repo::{Finding, Repo};

/// Los únicos encabezados de bloque, y lo que puede llevar cada uno.
const KINDS: [(&str, &str); 6] = [
    (
        "rust",
        "{{#rustdoc_include ../examples/PAGINA/NOMBRE.rs:ANCLA}}",
    ),
    (
        "rust,no_run",
        "{{#rustdoc_include ../examples/PAGINA/NOMBRE.rs:ANCLA}}",
    ),
    (
        "rust,should_panic",
        "{{#rustdoc_include ../examples/PAGINA/NOMBRE.rs:ANCLA}}",
    ),
    ("python", "{{#include ../examples/PAGINA/NOMBRE.py:ANCLA}}"),
    ("text", "{{#include ../examples/PAGINA/NOMBRE.out}}"),
    ("mermaid", "{{#include ../examples/PAGINA/NOMBRE.mmd}}"),
];

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (page, path, text) in repo.pages() {
        let mut program = String::new();
        for block in blocks(text) {
            let stem = stem(&block.body);
            match block.info.as_deref() {
                Some("python" | "text") if stem != program => {
                    findings.push(Finding::new(
                        path,
                        block.line,
                        format!(
                            "«{stem}» va detrás de su programa en Rust, y \
                             lo último que se ve es «{program}»"
                        ),
                    ));
                }
                Some(info) if info.starts_with("rust") => program = stem,
                _ => {}
            }
            let says = match block.info.as_deref() {
                // Órdenes para copiar: las comprueba la guarda `programas`.
                Some("console") => continue,
                Some(info) => wrong(page, info, block.body.trim()),
                None => Some(
                    "un bloque con sangría no dice su lenguaje: usa ```"
                        .to_owned(),
                ),
            };
            findings
                .extend(says.map(|says| Finding::new(path, block.line, says)));
        }
        for raw in ["<pre", "~~~"] {
            if let Some(offset) = text.find(raw) {
                let line = crate::repo::line_at(text, offset);
                findings.push(Finding::new(
                    path,
                    line,
                    format!("«{raw}» esquiva las guardas: usa ```"),
                ));
            }
        }
    }
    findings
}

/// El nombre del programa que incluye un bloque.
fn stem(body: &str) -> String {
    let file = body.rsplit('/').next().unwrap_or_default();
    file.split('.').next().unwrap_or_default().to_owned()
}

fn wrong(page: &str, info: &str, body: &str) -> Option<String> {
    let Some((_, model)) = KINDS.iter().find(|(kind, _)| *kind == info) else {
        let kinds: Vec<&str> = KINDS.iter().map(|(kind, _)| *kind).collect();
        return Some(format!(
            "«```{info}» no es un bloque del libro; los que hay: {}, console",
            kinds.join(", ")
        ));
    };
    let pattern = regex::escape(model)
        .replace("PAGINA", &regex::escape(page))
        .replace("NOMBRE", "[a-z0-9_]+")
        .replace("ANCLA", "[a-z0-9_]+");
    let pattern = Regex::new(&format!("^{pattern}$")).unwrap();
    (!pattern.is_match(body)).then(|| {
        format!(
            "el bloque ```{info} tiene que ser solo {}",
            model.replace("PAGINA", page)
        )
    })
}

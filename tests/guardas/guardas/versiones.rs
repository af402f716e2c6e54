//! Una versión escrita en el texto es la que usa el libro.

mod roturas;

use regex::Captures;

use super::Guard;
use crate::repo::{Finding, Repo, line_at, locked_version};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "otra versión de una biblioteca, de mdBook, de Rust o de Python que la \
     que usa el libro",
    check,
    roturas::BREAKAGES,
)
.mends();

const README: &str = "README.md";

/// Cómo se escribe una versión: lo último entre paréntesis.
const FACTS: [(&str, Fact); 4] = [
    (r"docs\.rs/([a-z0-9_-]+)/([^/)\s>]+)/", linked),
    (r"\b([A-Za-z][\w-]*) (\d+\.\d+\.\d+)\b", named),
    (r"\bmdbook@([\w.]+)", installed),
    (r"\b(Rust|Python) ([\d.]*\d) o posterior", oldest),
];
/// La versión que tiene que decir y de dónde sale, si alguien lo sabe.
type Fact = fn(&Repo, &Captures) -> Option<(String, String)>;

fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (pattern, fact) in FACTS {
        let pattern = regex::Regex::new(pattern).unwrap();
        for page in repo.prose() {
            for found in pattern.captures_iter(&page.text) {
                let said = found.iter().flatten().last().unwrap();
                let Some((real, says)) = fact(repo, &found) else {
                    continue;
                };
                if said.as_str() != real {
                    let line = line_at(&page.text, said.start());
                    findings.push(
                        Finding::new(&page.path, line, says)
                            .mended(said.range(), &real),
                    );
                }
            }
        }
    }
    findings.extend(unsaid(repo));
    findings
}

fn linked(repo: &Repo, found: &Captures) -> Option<(String, String)> {
    let name = &found[1];
    let real = locked_version(repo, name)?;
    let says =
        format!("enlaza la versión de Cargo.lock: docs.rs/{name}/{real}/");
    Some((real.to_owned(), says))
}

fn named(repo: &Repo, found: &Captures) -> Option<(String, String)> {
    let real = locked_version(repo, &found[1].to_lowercase())?;
    let says = format!("Cargo.lock fija «{} {real}»: di eso", &found[1]);
    Some((real.to_owned(), says))
}

/// El mdbook que se instala es el que prueba los fragmentos.
fn installed(repo: &Repo, _: &Captures) -> Option<(String, String)> {
    let real = locked_version(repo, "mdbook-driver")?;
    let says =
        format!("instala «mdbook@{real}», la versión que fija Cargo.lock");
    Some((real.to_owned(), says))
}

/// El Rust y el Python que se piden son los que usan las pruebas.
fn oldest(repo: &Repo, found: &Captures) -> Option<(String, String)> {
    let (real, source) = match &found[1] {
        "Rust" => {
            let manifest = repo.files.get("Cargo.toml")?;
            let version = regex!(r#"rust-version = "(\d+\.\d+)""#);
            let real = version.captures(manifest)?[1].to_owned();
            (real, "Cargo.toml")
        }
        _ => {
            let (major, minor) = ayuda::OLDEST_PYTHON;
            (format!("{major}.{minor}"), "tests/ayuda/lib.rs")
        }
    };
    let says = format!("{source} pide «{} {real}»: di eso", &found[1]);
    Some((real, says))
}

/// Lo que la portada tiene que decir para que las órdenes funcionen.
fn unsaid(repo: &Repo) -> Vec<Finding> {
    let Some(page) = repo.page(README) else {
        return vec![Finding::new(README, 1, "falta: es la portada")];
    };
    let wanted = [
        (
            regex!(r"\bRust [\d.]+ o posterior"),
            "di qué Rust hace falta: «Rust 1.0 o posterior»",
        ),
        (
            regex!(r"\bPython [\d.]+ o posterior"),
            "di qué Python hace falta: «Python 3.0 o posterior»",
        ),
        (
            regex!(r"\bmdbook@\d"),
            "di qué mdbook se instala: «mdbook@0.0.0»",
        ),
        (
            regex!(r"\bmdbook-mermaid@\d+\.\d+\.\d+\b"),
            "fija la versión entera: «mdbook-mermaid@0.17.1»",
        ),
    ];
    wanted
        .into_iter()
        .filter(|(said, _)| !said.is_match(&page.text))
        .map(|(_, says)| Finding::new(README, 1, says))
        .collect()
}

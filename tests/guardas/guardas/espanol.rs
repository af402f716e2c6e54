//! La interfaz está en español: lo que se lee y lo que se oye en las
//! plantillas, en los guiones y en los atributos de las páginas, y lo que
//! mdBook dice en inglés si nadie se lo quita.

mod roturas;

use std::collections::BTreeSet;

use regex::Regex;

use super::Guard;
use crate::frases::{of_html, of_page, of_script};
use crate::repo::{Finding, Repo, line_at, line_of};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un texto de la interfaz en inglés, se lea o se oiga, o que mdBook \
     pondría en inglés",
    check,
    roturas::BREAKAGES,
);

/// Palabras que delatan un texto en inglés y que no son también españolas.
/// El navegador busca las mismas en lo que se ve.
const WORDS: &str = include_str!("../ingles.txt");
/// Textos de serie que en español serían iguales.
const SAME: [&str; 2] = ["Auto", "Rust"];
/// En una plantilla, un texto que se queda como en la de serie.
const KEPT: &str = r"\{\{!-- Se queda: (.+?) --\}\}";
/// Los títulos que se ven en todas las páginas.
const TITLES: [(&str, &str); 2] = [
    ("book.toml", r#"(?m)^(?:title|description) = "(.+)"$"#),
    ("src/SUMMARY.md", r"(?m)^# (.+)$|\[(.+)\]\("),
];

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in &repo.files {
        if let Some(file) = path.strip_prefix("theme/")
            && !file.starts_with("base/")
        {
            findings.extend(interface(repo, file, path, text));
        }
    }
    for read in repo.pages() {
        findings.extend(page(&read.path, &read.text));
    }
    for (path, pattern) in TITLES {
        let text = repo.files.get(path).map_or("", String::as_str);
        for title in Regex::new(pattern).unwrap().captures_iter(text) {
            let title = title.iter().skip(1).flatten().next().unwrap();
            findings.extend(english(title.as_str()).map(|word| {
                let line = line_at(text, title.start());
                Finding::new(path, line, translate(title.as_str(), &word))
            }));
        }
    }
    let config = repo.files.get("book.toml").map_or("", String::as_str);
    if !config.contains("\nlanguage = \"es\"\n") {
        let says = "falta language = \"es\" en [book]: lo dice cada página";
        findings.push(Finding::new("book.toml", 1, says));
    }
    findings.extend(error_page(repo, config));
    findings
}

/// Lo que un archivo del tema dice en inglés.
fn interface(repo: &Repo, file: &str, path: &str, text: &str) -> Vec<Finding> {
    let phrases = match file {
        _ if file.ends_with(".js") || file.ends_with(".js.hbs") => of_script,
        _ if file.ends_with(".hbs") => of_html,
        _ => return Vec::new(),
    };
    let mut findings = Vec::new();
    let ours = phrases(text);
    let reviewed = format!("theme/base/{file}");
    let base = repo.files.get(&reviewed).map_or("", String::as_str);
    let stock = phrases(base);
    for gone in stock.difference(&ours) {
        if english(gone).is_none() && !SAME.contains(&gone.as_str()) {
            let says = format!(
                "nada delata a «{gone}»: añade sus palabras a \
                 tests/guardas/ingles.txt, y el navegador las buscará"
            );
            findings.push(Finding::new(&reviewed, place(base, gone), says));
        }
    }
    let still = &stock & &ours;
    let mut kept = BTreeSet::new();
    for found in regex!(KEPT).captures_iter(text) {
        kept.insert(found[1].to_owned());
        if !still.contains(&found[1]) {
            let line = line_at(text, found.get(0).unwrap().start());
            let says = format!("«{}» ya no está: quita la línea", &found[1]);
            findings.push(Finding::new(path, line, says));
        }
    }
    for phrase in ours.difference(&kept) {
        let says = if still.contains(phrase) {
            format!(
                "«{phrase}» sigue como en {reviewed}: tradúcelo o, si \
                 no se lee, déjalo con {{{{!-- Se queda: {phrase} --}}}}"
            )
        } else if let Some(word) = english(phrase) {
            translate(phrase, &word)
        } else {
            continue;
        };
        findings.push(Finding::new(path, place(text, phrase), says));
    }
    for tag in regex!(r"<html\b[^>]*>").find_iter(text) {
        let spanish = ["lang=\"es\"", "lang=\"{{ language }}\""];
        if !spanish.iter().any(|lang| tag.as_str().contains(lang)) {
            let line = line_at(text, tag.start());
            let says = format!("a «<html>» le falta {}", spanish[1]);
            findings.push(Finding::new(path, line, says));
        }
    }
    findings
}

/// Lo que una página dice en inglés sin que se lea en su texto.
fn page(path: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    // Los que titula mdBook: `> [!NOTE]`.
    for found in regex!(r"(?m)^[ \d.*+>-]*>\s*\[!\w+\]").find_iter(text) {
        let line = line_at(text, found.start());
        let says = "mdBook titula este aviso en inglés: dilo en una frase";
        findings.push(Finding::new(path, line, says));
    }
    for said in of_page(text) {
        findings.extend(english(&said).map(|word| {
            Finding::new(path, place(text, &said), translate(&said, &word))
        }));
    }
    findings
}

/// La página de error y su título los pone mdBook en inglés, si no están.
fn error_page(repo: &Repo, config: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let index = "theme/index.hbs";
    let Some(text) = repo.files.get(index) else {
        return findings;
    };
    if !repo.files.contains_key("src/404.md") || config.contains("input-404") {
        let says = "falta: sin él, mdBook escribe la página de error en inglés";
        findings.push(Finding::new("src/404.md", 1, says));
    }
    if !text.contains("<title>{{#if (eq path \"404.md\")}}") {
        let says = "mdBook titula en inglés la página de error: empieza el \
                    título con «{{#if (eq path \"404.md\")}}»";
        findings.push(Finding::new(index, line_of(text, "<title>"), says));
    }
    findings
}

/// La línea en que empieza un texto, que puede seguir en otra.
fn place(text: &str, phrase: &str) -> usize {
    let words = regex::escape(phrase).replace(' ', r"\s+");
    let start = Regex::new(&format!(r#"[>"'`\[\s]({words})"#)).unwrap();
    let found = start.captures(text);
    found.map_or(1, |found| line_at(text, found.get(1).unwrap().start()))
}

fn translate(text: &str, word: &str) -> String {
    format!("«{text}» está en inglés, por «{word}»: tradúcelo")
}

/// La palabra que delata a un texto.
fn english(text: &str) -> Option<String> {
    regex!(r"\p{L}+")
        .find_iter(text)
        .map(|word| word.as_str().to_lowercase())
        .find(|word| WORDS.lines().any(|english| english == word))
}

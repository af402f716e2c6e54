//! Todo `{{#…}}` lleva a un archivo del capítulo y a un ancla con contenido.
//!
//! mdBook calla cuando falta un ancla y solo avisa cuando falta un archivo.

use regex::Regex;

use crate::markdown::blocks;
use crate::repo::{Finding, Repo, line_at};

pub struct Include {
    pub page: String,
    pub path: String,
    pub line: usize,
    /// Desde la raíz: `examples/tareas/lanzar.rs`.
    pub target: String,
    pub anchor: Option<String>,
}

/// Los `include` bien escritos de todas las páginas.
pub fn includes(repo: &Repo) -> Vec<Include> {
    let tag =
        Regex::new(r"\{\{#(?:rustdoc_)?include \.\./([^}:]+)(?::([^}]*))?\}\}")
            .unwrap();
    let mut found = Vec::new();
    for (page, path, text) in repo.pages() {
        for capture in tag.captures_iter(text) {
            let whole = capture.get(0).unwrap();
            found.push(Include {
                page: page.to_owned(),
                path: path.to_owned(),
                line: line_at(text, whole.start()),
                target: capture[1].to_owned(),
                anchor: capture.get(2).map(|name| name.as_str().to_owned()),
            });
        }
    }
    found
}

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    let all = includes(repo);
    for (_, path, text) in repo.pages() {
        for (offset, _) in text.match_indices("{{#") {
            let line = line_at(text, offset);
            if !all.iter().any(|i| i.path == path && i.line == line) {
                findings.push(Finding::new(
                    path,
                    line,
                    "no es un include que el libro use: mira CONTRIBUTING.md",
                ));
            }
        }
    }
    for include in &all {
        if let Some(says) = wrong(repo, include).or(loose(repo, include)) {
            findings.push(Finding::new(&include.path, include.line, says));
        }
    }
    findings
}

/// Fuera de un bloque solo se incluye lo que no es código: una tabla medida o
/// una figura.
fn loose(repo: &Repo, include: &Include) -> Option<String> {
    let text = &repo.files[&include.path];
    let in_block = blocks(text).iter().any(|block| {
        let last = block.line + block.body.lines().count();
        (block.line + 1..=last).contains(&include.line)
    });
    let line = text.lines().nth(include.line - 1)?;
    let alone = line.starts_with("{{#")
        && line.find("}}").is_some_and(|end| end + 2 == line.len());
    let other = [".md", ".svg"]
        .iter()
        .any(|kind| include.target.ends_with(kind));
    (!alone || (!in_block && !other)).then(|| {
        "un include va solo en su línea, y dentro de un bloque ``` si no es \
         una tabla .md o una figura .svg"
            .to_owned()
    })
}

fn wrong(repo: &Repo, include: &Include) -> Option<String> {
    let target = &include.target;
    let folder = format!("examples/{}/", include.page);
    let of_library = repo.library_sources().any(|(_, path, _)| path == target);
    if !target.starts_with(&folder) && !of_library {
        return Some(format!(
            "una página solo muestra código de su carpeta o de una \
             biblioteca: mueve {target} a {folder}"
        ));
    }
    let Some(text) = repo.files.get(target) else {
        return Some(format!("no existe {target}: créalo o corrige la ruta"));
    };
    let Some(anchor) = &include.anchor else {
        return text
            .trim()
            .is_empty()
            .then(|| format!("{target} está vacío: escribe su contenido"));
    };
    if anchor.chars().all(|c| c.is_ascii_digit() || c == ':') {
        return Some(format!(
            "«{anchor}» son números de línea, que se mueven: pon un ancla en \
             {target}"
        ));
    }
    match anchored(text, anchor) {
        None => Some(format!(
            "falta el ancla: añade «ANCHOR: {anchor}» y «ANCHOR_END: \
             {anchor}» a {target}"
        )),
        Some(body) if body.trim().is_empty() => Some(format!(
            "el ancla «{anchor}» de {target} está vacía: rodea algo con ella"
        )),
        Some(_) => None,
    }
}

/// Lo que hay entre las dos marcas de un ancla.
fn anchored<'a>(text: &'a str, anchor: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(&format!("ANCHOR: {anchor}\n"))?;
    let (body, _) = rest.split_once(&format!("ANCHOR_END: {anchor}\n"))?;
    let comment = body.rfind('\n').map_or("", |end| &body[..end]);
    Some(comment)
}

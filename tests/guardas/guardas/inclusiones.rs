//! Todo `{{#…}}` lleva a un archivo del capítulo y a un ancla con contenido.
//!
//! mdBook calla cuando falta un ancla y solo avisa cuando falta un archivo.

mod roturas;

use std::collections::BTreeSet;

use super::Guard;
use crate::markdown::Page;
use crate::repo::{Finding, Include, Repo, line_at};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un archivo que no existe, un ancla que falta o está vacía, un \
     `include` fuera de su sitio",
    check,
    roturas::BREAKAGES,
);

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for page in repo.pages() {
        let own = repo.includes.iter().filter(|i| i.path == page.path);
        let known: BTreeSet<usize> = own.clone().map(|i| i.line).collect();
        for (offset, _) in page.text.match_indices("{{#") {
            let line = line_at(&page.text, offset);
            let exercises = page.text[offset..].starts_with("{{#ejercicios");
            // Los ejercicios los mira su guarda.
            if !known.contains(&line) && !exercises {
                let says =
                    "no es un include que el libro use: mira CONTRIBUTING.md";
                findings.push(Finding::new(&page.path, line, says));
            }
        }
        for include in own {
            if let Some(says) = wrong(repo, include).or(loose(page, include)) {
                findings.push(Finding::new(&page.path, include.line, says));
            }
        }
    }
    findings
}

/// Fuera de un bloque solo se incluye lo que no es código: una tabla medida o
/// una figura.
fn loose(page: &Page, include: &Include) -> Option<String> {
    let in_block = page.blocks.iter().any(|block| {
        let last = block.line + block.body.lines().count();
        (block.line + 1..=last).contains(&include.line)
    });
    let line = page.text.lines().nth(include.line - 1)?;
    // Lo que enseña un cambio es una línea: puede ir en una lista.
    let margin = match include.figure.as_deref() {
        Some("cambio") => line.trim_start(),
        _ => line,
    };
    let alone = margin.starts_with("{{#")
        && line.find("}}").is_some_and(|end| end + 2 == line.len());
    let other = include.target.ends_with(".md") || include.figure.is_some();
    (!alone || (!in_block && !other)).then(|| {
        "un include va solo en su línea, y dentro de un bloque ``` si no es \
         una tabla .md o una figura"
            .to_owned()
    })
}

fn wrong(repo: &Repo, include: &Include) -> Option<String> {
    let target = &include.target;
    let folder = format!("examples/{}/", include.page);
    let of_library = repo.library_sources().any(|(_, path, _)| path == target);
    let stage = repo.is_stage(target);
    if !target.starts_with(&folder) && !of_library && !stage {
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
    match repo.anchors[target].inside(text, anchor) {
        None => Some(format!(
            "falta el ancla: añade «ANCHOR: {anchor}» y «ANCHOR_END: \
             {anchor}» a {target}"
        )),
        Some(body) if body.iter().all(|line| line.trim().is_empty()) => {
            Some(format!(
                "el ancla «{anchor}» de {target} está vacía: rodea algo con \
                 ella"
            ))
        }
        Some(_) => None,
    }
}

//! Un nombre citado en un capítulo sigue en su código.
//!
//! Vale el código de su carpeta, el de las bibliotecas y el de los capítulos
//! que enlaza. Lo de fuera, como un tipo de Tokio, va en una lista.

mod roturas;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::Guard;
use crate::markdown::Page;
use crate::repo::{Finding, Repo, line_of};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un nombre citado en un capítulo que ya no está en su código",
    check,
    roturas::BREAKAGES,
);

/// Los nombres que no son del libro, uno por línea.
const KNOWN: &str = "tests/guardas/nombres.txt";

pub fn check(repo: &Repo) -> Vec<Finding> {
    let list = repo.files.get(KNOWN).map_or("", String::as_str);
    let known: BTreeSet<&str> = list.lines().collect();
    let code = code(repo);
    let mut used = BTreeSet::new();
    let mut findings = Vec::new();
    for page in repo.pages() {
        if !page.name().is_some_and(|name| code.contains_key(name)) {
            continue;
        }
        let code: Vec<_> = folders(repo, page)
            .filter_map(|name| code.get(name))
            .collect();
        for (line, cited) in &page.codes {
            for word in words(&without_paths(cited)) {
                if !known.contains(word)
                    && !code.iter().any(|words| words.contains(word))
                {
                    findings.push(Finding::new(
                        &page.path,
                        *line,
                        format!(
                            "«{word}» no está en el código de la página, ni \
                             en el de las que enlaza; si no es del libro, va \
                             en {KNOWN}"
                        ),
                    ));
                }
                used.insert(word.to_owned());
            }
        }
    }
    for name in known.iter().filter(|name| !used.contains(**name)) {
        findings.push(Finding::new(
            KNOWN,
            line_of(list, name),
            format!("«{name}» ya no se cita en ningún capítulo: quítalo"),
        ));
    }
    findings
}

/// Las carpetas de código que un capítulo tiene a mano.
fn folders<'a>(
    repo: &'a Repo,
    page: &'a Page,
) -> impl Iterator<Item = &'a str> {
    let links = page.links.iter();
    let linked = links.map(|link| link.split(".md").next().unwrap_or_default());
    let libraries = repo.libraries.iter().map(String::as_str);
    page.name().into_iter().chain(linked).chain(libraries)
}

/// Las palabras del código de cada carpeta de `examples`.
fn code(repo: &Repo) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut found: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (path, text) in &repo.files {
        if let Some(path) = path.strip_prefix("examples/")
            && let Some((folder, _)) = path.split_once('/')
        {
            found.entry(folder).or_default().extend(words(text));
        }
    }
    found
}

/// Una o dos letras no dicen nada: son variables de paso.
fn words(text: &str) -> impl Iterator<Item = &str> {
    regex!(r"[A-Za-z_]\w{2,}")
        .find_iter(text)
        .map(|word| word.as_str())
}

/// Las rutas y los archivos los mira la guarda `menciones`; una cadena no es
/// un nombre.
fn without_paths(cited: &str) -> Cow<'_, str> {
    regex!(r#"^\S*/\S*$|^\S*\.(?:rs|py|out|md|toml|lock|txt)$|"[^"]*""#)
        .replace_all(cited, " ")
}

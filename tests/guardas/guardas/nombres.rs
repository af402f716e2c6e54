//! Un nombre citado en un capítulo sigue en su código.
//!
//! Vale el código de su carpeta, el de las bibliotecas y el de los capítulos
//! que enlaza. Lo de fuera, como un tipo de Tokio, va en una lista.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::markdown::{codes, links};
use crate::repo::{Finding, Repo, line_of};

/// Los nombres que no son del libro, uno por línea.
const KNOWN: &str = "tests/guardas/nombres.txt";

/// Las rutas y los archivos los mira la guarda `menciones`; una cadena no es
/// un nombre.
static OTHER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"^\S*/\S*$|^\S*\.(?:rs|py|out|md|toml)$|"[^"]*""#).unwrap()
});
/// Una o dos letras no dicen nada: son variables de paso.
static WORD: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"[A-Za-z_]\w{2,}").unwrap());

pub fn check(repo: &Repo) -> Vec<Finding> {
    let list = repo.files.get(KNOWN).map_or("", String::as_str);
    let known: BTreeSet<&str> = list.lines().collect();
    let mut used = BTreeSet::new();
    let mut findings = Vec::new();
    for (page, path, text) in repo.pages() {
        let folder = format!("examples/{page}/");
        if !repo.files.keys().any(|file| file.starts_with(&folder)) {
            continue;
        }
        let code = code(repo, folder, text);
        for (line, cited) in codes(text) {
            let cited = OTHER.replace_all(&cited, " ");
            for word in WORD.find_iter(&cited).map(|word| word.as_str()) {
                used.insert(word.to_owned());
                if !code.contains(word) && !known.contains(word) {
                    findings.push(Finding::new(
                        path,
                        line,
                        format!(
                            "«{word}» no está en el código de la página, ni \
                             en el de las que enlaza; si no es del libro, va \
                             en {KNOWN}"
                        ),
                    ));
                }
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

/// Las palabras del código que un capítulo tiene a mano.
fn code<'a>(repo: &'a Repo, folder: String, text: &str) -> BTreeSet<&'a str> {
    let mut folders = vec![folder];
    for link in links(text) {
        let page = link.split(".md").next().unwrap_or_default();
        folders.push(format!("examples/{page}/"));
    }
    for library in repo.libraries() {
        folders.push(format!("examples/{library}/"));
    }
    repo.files
        .iter()
        .filter(|(path, _)| folders.iter().any(|at| path.starts_with(at)))
        .flat_map(|(_, text)| WORD.find_iter(text))
        .map(|word| word.as_str())
        .collect()
}

//! La tabla del README dice la verdad, y sus órdenes instalan lo que se prueba.

mod roturas;

use super::Guard;
use super::enlaces::locked_version;
use crate::repo::{Finding, Repo, line_at, line_of};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "una fila falsa en la tabla del README, u otra versión de mdBook, de \
     Rust o de Python",
    check,
    roturas::BREAKAGES,
);

const README: &str = "README.md";

pub fn check(repo: &Repo) -> Vec<Finding> {
    let Some(page) = repo.page(README) else {
        return vec![Finding::new(README, 1, "falta: es la portada")];
    };
    let mut findings = Vec::new();
    let text = page.text.as_str();
    let link = regex!(r"^\[(.+)\]\((.+)\)$");
    let mut listed = Vec::new();
    for (line, cells) in &page.rows {
        let found: Vec<_> =
            cells.iter().map(|cell| link.captures(cell)).collect();
        let mut say =
            |says: String| findings.push(Finding::new(README, *line, says));
        let [_, Some(chapter), Some(program), twin] = found.as_slice() else {
            if found.len() == 4 {
                say("enlaza el capítulo y el programa".to_owned());
            }
            continue;
        };
        for file in [Some(program), twin.as_ref()].into_iter().flatten() {
            let name = file[2].rsplit('/').next().unwrap_or_default();
            if file[1].trim_matches('`') != name {
                say(format!("el enlace dice {}, y es {name}", &file[1]));
            }
        }
        let (title, path) = (&chapter[1], &chapter[2]);
        match repo
            .chapters
            .iter()
            .find(|chapter| format!("src/{}.md", chapter.page) == path)
        {
            None => say(format!("{path} no está en src/SUMMARY.md")),
            Some(chapter) if chapter.title != title => {
                say(format!("el capítulo se titula «{}»", chapter.title))
            }
            Some(chapter) => listed.push(chapter.page.clone()),
        }
        let source = &program[2];
        let Some(shown) = repo.programs.iter().find(|p| p.path == source)
        else {
            say(format!("no existe el programa {source}"));
            continue;
        };
        if format!("src/{}.md", shown.page) != path {
            say(format!("{source} no es de ese capítulo"));
        }
        let expected = shown.sibling("py");
        match (repo.files.contains_key(&expected), twin) {
            (true, Some(twin)) if twin[2] == expected => {}
            (false, None) => {}
            (true, _) => say(format!("su gemelo es {expected}")),
            (false, Some(_)) => say(format!("no existe {expected}")),
        }
    }
    for chapter in repo.chapters.iter().filter(|c| c.numbered) {
        if !listed.contains(&chapter.page) {
            findings.push(Finding::new(
                README,
                line_of(text, "|---"),
                format!("falta en la tabla el capítulo «{}»", chapter.title),
            ));
        }
    }
    findings.extend(broken_links(repo));
    findings.extend(install(repo, text));
    findings.extend(oldest(repo));
    findings
}

/// Los enlaces de los archivos que se leen en el repositorio.
fn broken_links(repo: &Repo) -> Vec<Finding> {
    let link = regex!(r"\]\(([^)#:]+)(?:#[^)]*)?\)");
    let mut findings = Vec::new();
    for page in repo.prose() {
        let (path, text) = (&page.path, &page.text);
        if path.starts_with("src/") {
            continue;
        }
        let folder = repo.root.join(path);
        let folder = folder.parent().expect("un archivo tiene carpeta");
        for found in link.captures_iter(text) {
            if !folder.join(&found[1]).exists() {
                findings.push(Finding::new(
                    path,
                    line_at(text, found.get(0).unwrap().start()),
                    format!("no existe «{}»: corrige el enlace", &found[1]),
                ));
            }
        }
    }
    findings
}

/// El mdbook que se instala es el que prueba los fragmentos.
fn install(repo: &Repo, text: &str) -> Vec<Finding> {
    let Some(locked) = locked_version(repo, "mdbook-driver") else {
        return Vec::new();
    };
    let says = |what: String| {
        Finding::new(README, line_of(text, "cargo install"), what)
    };
    let mut findings = Vec::new();
    if !text.contains(&format!("mdbook@{locked} ")) {
        findings.push(says(format!(
            "instala «mdbook@{locked}», la versión que fija Cargo.lock"
        )));
    }
    let pinned = regex!(r"mdbook-mermaid@\d+\.\d+\.\d+\b");
    if !pinned.is_match(text) {
        findings.push(says(
            "fija la versión entera: «mdbook-mermaid@0.17.1»".to_owned(),
        ));
    }
    findings
}

/// El Rust y el Python que se piden son los que usan las pruebas.
fn oldest(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, path, pattern) in [
        ("Rust", "Cargo.toml", r#"rust-version = "(\d+)\.(\d+)""#),
        (
            "Python",
            "tests/ayuda/lib.rs",
            r"OLDEST_PYTHON: .* = \((\d+), (\d+)\)",
        ),
    ] {
        let source = repo.files.get(path).map_or("", String::as_str);
        let Some(real) = regex::Regex::new(pattern).unwrap().captures(source)
        else {
            let says = format!("no dice qué {name} hace falta");
            findings.push(Finding::new(path, 1, says));
            continue;
        };
        let real = format!("{name} {}.{}", &real[1], &real[2]);
        let said =
            regex::Regex::new(&format!(r"{name} [\d.]+ o posterior")).unwrap();
        let mut in_readme = false;
        for page in repo.prose() {
            let (file, text) = (&page.path, &page.text);
            for found in said.find_iter(text) {
                in_readme |= file == README;
                if found.as_str() != format!("{real} o posterior") {
                    findings.push(Finding::new(
                        file,
                        line_at(text, found.start()),
                        format!("{path} pide «{real}»: di eso"),
                    ));
                }
            }
        }
        if !in_readme {
            let says = format!("di que hace falta «{real} o posterior»");
            findings.push(Finding::new(README, 1, says));
        }
    }
    findings
}

//! Todo programa que el texto nombra, pide cambiar o manda ejecutar existe.

mod roturas;

use std::collections::BTreeSet;

use regex::Regex;

use super::Guard;
use crate::repo::{Finding, Repo, line_at};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "una orden o un archivo que el texto nombra y no existe",
    check,
    roturas::BREAKAGES,
);

/// Lo que no está en el repositorio: lo que se construye y el código ajeno.
const BUILT: [&str; 3] = ["book/", "target/", "asyncio/"];

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = commands(repo);
    findings.extend(files(repo));
    findings.extend(paths(repo));
    findings
}

/// Los archivos que una página nombra y los programas que pide cambiar.
fn files(repo: &Repo) -> Vec<Finding> {
    let mention =
        regex!(r"`([a-z0-9_]+)\.(?:rs|py|out)`|(?m)^\d+\. En `([^`.]+)`");
    let mut findings = Vec::new();
    for page in repo.pages() {
        let (path, text) = (&page.path, &page.text);
        let page = page.name().unwrap_or_default();
        for found in mention.captures_iter(text) {
            let name = found.get(1).or(found.get(2)).unwrap().as_str();
            let source = format!("/src/{name}.rs");
            let known = repo
                .all_programs()
                .any(|p| p.page == page && p.name == name)
                || repo.in_project(page, found[0].trim_matches('`'))
                || repo
                    .library_sources()
                    .any(|(_, path, _)| path.ends_with(&source));
            if !known {
                findings.push(Finding::new(
                    path,
                    line_at(text, found.get(0).unwrap().start()),
                    format!("no hay «{name}» en examples/{page}/"),
                ));
            }
        }
    }
    findings
}

fn commands(repo: &Repo) -> Vec<Finding> {
    let tests = tests(repo);
    let tools: BTreeSet<&str> = declared(repo, "bin").collect();
    let mut findings = Vec::new();
    for page in repo.prose() {
        let (path, text) = (&page.path, &page.text);
        let mut look = |order: &Regex, known: &dyn Fn(&str) -> bool, says| {
            for found in order.captures_iter(text) {
                let name = &found[1];
                if !known(name) {
                    let line = line_at(text, found.get(0).unwrap().start());
                    let says = str::replace(says, "NOMBRE", name);
                    findings.push(Finding::new(path, line, says));
                }
            }
        };
        look(
            regex!(concat!(
                r"cargo (?:run|build) (?:-q )?(?:--release )?",
                r"(?:--features postgres )?--bin ([a-z0-9_]+)"
            )),
            &|name| {
                let tool = format!("tools/{name}/src/main.rs");
                repo.programs.iter().any(|it| it.name == name)
                    || tools.contains(name)
                    || repo.files.contains_key(&tool)
            },
            "no hay ningún programa «NOMBRE»",
        );
        look(
            regex!(r"cargo check --features diagnosticos --bin ([a-z0-9_]+)"),
            &|name| repo.rejected.iter().any(|it| it.name == name),
            "no hay ningún «NOMBRE» que no compile",
        );
        look(
            regex!(r"cargo test [^`\n]*--test ([a-z0-9_]+)"),
            &|name| tests.contains(name),
            "no hay ninguna prueba «NOMBRE»",
        );
        look(
            regex!(r"cargo [a-z]+ (?:[^`\n]* )?(-p|--package) "),
            &|_| false,
            "con «NOMBRE», cargo compila otra vez las dependencias: di la \
             prueba o el programa, con «--test» o «--bin»",
        );
        look(
            // En mayúsculas va lo que pone quien sigue la receta.
            regex!(r"python3 ([a-z][a-z\d_/.-]+\.py)"),
            &|name| repo.files.contains_key(name),
            "no existe NOMBRE: corrígelo",
        );
    }
    findings
}

/// Cómo se llama cada prueba: lo dice su manifiesto, o su carpeta.
fn tests(repo: &Repo) -> BTreeSet<&str> {
    let found = repo.files.keys().filter_map(|path| {
        let (_, test) = path.rsplit_once("/tests/")?;
        test.strip_suffix("/main.rs").or(test.strip_suffix(".rs"))
    });
    declared(repo, "test")
        .chain(found.filter(|name| !name.contains('/')))
        .collect()
}

/// Las pruebas o los programas que un manifiesto declara.
fn declared<'a>(
    repo: &'a Repo,
    kind: &'a str,
) -> impl Iterator<Item = &'a str> {
    let manifests = repo.files.iter().filter(|(path, _)| {
        path.starts_with("Cargo.toml") || path.ends_with("/Cargo.toml")
    });
    let named = regex!(r#"\[\[(test|bin)\]\]\nname = "([a-z0-9_]+)""#);
    let all = manifests.flat_map(|(_, text)| named.captures_iter(text));
    all.map(|found| found.extract())
        .filter(move |(_, [its, _])| *its == kind)
        .map(|(_, [_, name])| name)
}

/// Las rutas enteras, de un archivo o de una carpeta, y en una guía también el
/// nombre de un archivo. En mayúsculas va lo que pone quien sigue la receta.
fn paths(repo: &Repo) -> Vec<Finding> {
    let path = regex!(concat!(
        r"`(\.?[a-z][a-z\d_.-]*/[a-z\d_/.*-]*)`|",
        r"(?:--prefix|-r) (\.?[a-z][a-z\d_/.-]*)",
    ));
    let name = regex!(r"`([a-z][a-z\d_.-]*\.(?:rs|css|toml|txt|mjs|hbs|yml))`");
    let mut findings = Vec::new();
    for page in repo.prose() {
        let text = &page.text;
        let mut look = |regex: &Regex, known: &dyn Fn(&str) -> bool| {
            for found in regex.captures_iter(text) {
                let said = found.iter().skip(1).flatten().next().unwrap();
                if !known(said.as_str()) {
                    findings.push(Finding::new(
                        &page.path,
                        line_at(text, said.start()),
                        format!("no existe {}: corrígelo", said.as_str()),
                    ));
                }
            }
        };
        let name_of = page.name().unwrap_or_default();
        look(path, &|path| {
            is_path(repo, path) || repo.in_project(name_of, path)
        });
        if page.name().is_none() {
            look(name, &|name| {
                let end = format!("/{name}");
                let mut paths = repo.files.keys();
                repo.files.contains_key(name)
                    || paths.any(|path| path.ends_with(&end))
            });
        }
    }
    findings
}

fn is_path(repo: &Repo, path: &str) -> bool {
    if BUILT.iter().any(|folder| path.starts_with(folder)) {
        return true;
    }
    match path.split_once('*') {
        Some((start, end)) => repo.files.keys().any(|path| {
            let rest = path.strip_prefix(start);
            rest.is_some_and(|rest| rest.ends_with(end) && !rest.contains('/'))
        }),
        None => repo.root.join(path).exists(),
    }
}

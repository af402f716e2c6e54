//! Cada ejercicio está entero, y su página lo enseña.

mod partes;
mod plurales;
mod roturas;

use std::collections::{BTreeMap, BTreeSet};

use catalogo::{
    CHECK, ERASED, FOLDER, SHEET, SOLUTION, START, SYMPTOMS, Sheet, WRONG,
};

use super::Guard;
use crate::repo::{Chapter, Finding, Repo, line_of};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un ejercicio al que le falta un lado, una página que no enseña los \
     suyos, un capítulo de las dos primeras partes con menos de dos, unos \
     portes o unos usos con pocos o sin los tres niveles, o una comprobación \
     que puede decir «1 platos»",
    check,
    roturas::BREAKAGES,
);

/// Las soluciones equivocadas que tiene cada uno, como poco.
const WRONGS: usize = 3;
/// Los que tiene cada capítulo de las dos primeras partes, como poco.
const EACH: usize = 2;
/// Lo que cabe en la lista.
const NAME: usize = 24;
/// Donde acaban esas partes.
const THIRD: &str = "# Por dentro\n";
/// La página con la lista de todos.
const PAGE: &str = "src/ejercicios.md";
const LIST: &str = "{{#ejercicios lista}}";
/// Cómo los enseña una página.
const SECTION: &str = "\n## Ejercicios\n\n{{#ejercicios}}\n";
/// Los archivos de un ejercicio, por su nombre.
type Files<'a> = BTreeMap<&'a str, &'a str>;

fn check(repo: &Repo) -> Vec<Finding> {
    let all = exercises(repo);
    let mut findings = Vec::new();
    let mut names = BTreeSet::new();
    for ((page, name), files) in &all {
        let folder = format!("examples/{page}/{FOLDER}/{name}");
        for (file, line, says) in faults(name, files) {
            let path = format!("{folder}/{file}");
            findings.push(Finding::new(&path, line, says));
        }
        if !names.insert(*name) {
            let says = "otro ejercicio se llama igual: cambia el nombre";
            let path = format!("{folder}/{SHEET}");
            findings.push(Finding::new(&path, 1, says));
        }
        if !repo.chapters.iter().any(|it| it.page == *page) {
            let says = "su carpeta no es de ninguna página";
            let path = format!("{folder}/{SHEET}");
            findings.push(Finding::new(&path, 1, says));
        }
    }
    findings.extend(pages(repo, &all));
    findings.extend(chapters(repo, &all));
    findings.extend(partes::check(repo, &all));
    findings.extend(plurales::check(repo));
    findings
}

type All<'a> = BTreeMap<(&'a str, &'a str), Files<'a>>;

fn exercises(repo: &Repo) -> All<'_> {
    let mut all = All::new();
    for (path, text) in &repo.files {
        let parts: Vec<&str> = path.split('/').collect();
        if let ["examples", page, FOLDER, name, file] = parts[..] {
            all.entry((page, name)).or_default().insert(file, text);
        }
    }
    all
}

/// Lo que le falta o le sobra a uno: archivo, línea y arreglo.
fn faults<'a>(name: &str, files: &Files<'a>) -> Vec<(&'a str, usize, String)> {
    let mut faults: Vec<(&str, usize, String)> = Vec::new();
    let mut say = |file, line, says: &str| {
        faults.push((file, line, says.to_owned()));
    };
    let letters = name
        .chars()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if !letters || name.len() > NAME {
        say(
            SHEET,
            1,
            "su nombre va en minúsculas, con «_» y 24 letras o menos",
        );
    }
    let mut python = files.keys().any(|file| file.ends_with(".py"));
    match files.get(SHEET) {
        None => {
            say(SHEET, 1, "falta: son el enunciado, las pistas y el porqué")
        }
        Some(text) => {
            match Sheet::read(text) {
                Err((line, why)) => say(SHEET, line, &why),
                Ok(sheet) if sheet.only_rust.is_some() && python => say(
                    SHEET,
                    line_of(text, "Solo Rust"),
                    "está en Python: quita «Solo Rust»",
                ),
                Ok(sheet) => python |= sheet.only_rust.is_none(),
            }
            for (mark, says) in [
                ("```", "no lleva bloques: el código está en el inicio"),
                ("](", "no lleva enlaces: se lee también en la terminal"),
            ] {
                if text.contains(mark) {
                    say(SHEET, line_of(text, mark), says);
                }
            }
            let title = text.lines().next().unwrap_or_default();
            if title.contains('`') {
                say(SHEET, 1, "el título no lleva código");
            }
        }
    }
    let languages: &[(&str, usize)] = match python {
        true => &[("rs", WRONGS), ("py", 1)],
        false => &[("rs", WRONGS)],
    };
    for (ending, wrongs) in languages {
        for needed in [CHECK, START, SOLUTION, ERASED] {
            let file = format!("{needed}.{ending}");
            if !files.contains_key(file.as_str()) {
                say(
                    SHEET,
                    1,
                    &format!("le falta {file}, o «Solo Rust: MOTIVO»"),
                );
            }
        }
        let wrong = files.keys().filter(|file| {
            file.strip_suffix(ending)
                .is_some_and(|it| it.ends_with('.'))
                && file.starts_with(WRONG)
        });
        let count = wrong.clone().count();
        if count < *wrongs {
            say(
                SHEET,
                1,
                &format!(
                    "tiene {count} soluciones equivocadas en .{ending}, y son \
                     {wrongs} o más: {WRONG}NOMBRE.{ending}"
                ),
            );
        }
        for file in wrong {
            let text = files[file];
            let belief = ["//! Cree ", "\"\"\"Cree "];
            if !belief.iter().any(|it| text.starts_with(it)) {
                say(
                    file,
                    1,
                    "empieza por lo que cree quien lo escribe: «Cree…»",
                );
            }
        }
    }
    match files.get(SYMPTOMS) {
        None => say(SHEET, 1, "le falta sintomas.txt: cargo escribe"),
        Some(text) => {
            let said = text.lines().filter_map(|line| line.split_once(": "));
            let different: BTreeSet<&str> =
                said.clone().map(|(_, why)| why).collect();
            if different.len() < WRONGS {
                say(
                    SYMPTOMS,
                    1,
                    "dice menos de tres cosas distintas: la comprobación no \
                     distingue las equivocaciones",
                );
            }
            for (index, line) in text.lines().enumerate() {
                if line.contains("y nada puede despertarlo") {
                    say(
                        SYMPTOMS,
                        index + 1,
                        "no dice quién espera a quién: usa `ends`",
                    );
                }
            }
        }
    }
    let known = |file: &str| {
        let (stem, ending) = file.rsplit_once('.').unwrap_or_default();
        let ours = [CHECK, START, SOLUTION, ERASED].contains(&stem);
        file == SHEET
            || file == SYMPTOMS
            || (ours || stem.starts_with(WRONG))
                && ["rs", "py"].contains(&ending)
    };
    for file in files.keys().copied().filter(|file| !known(file)) {
        say(file, 1, "no es de ningún ejercicio: quítalo");
    }
    faults
}

/// Las páginas enseñan los suyos, y una los enseña todos.
fn pages(repo: &Repo, all: &All<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for page in repo.pages() {
        let name = page.name().unwrap_or_default();
        let has = all.keys().any(|(of, _)| *of == name);
        let shows = page.text.contains("\n{{#ejercicios}}\n");
        let section = page.text.ends_with(SECTION);
        if has && !section {
            let says = format!("acaba por sus ejercicios:\n{SECTION}");
            let line = page.text.lines().count();
            findings.push(Finding::new(&page.path, line, says));
        } else if shows && !has {
            let line = line_of(&page.text, "{{#ejercicios}}");
            let says = "no tiene ejercicios: quita la línea";
            findings.push(Finding::new(&page.path, line, says));
        }
    }
    let list = repo.files.get(PAGE).map_or("", String::as_str);
    if !list.contains(LIST) {
        let says = format!("la lista de todos es «{LIST}»");
        findings.push(Finding::new(PAGE, 1, says));
    }
    findings
}

/// Los capítulos de las dos primeras partes tienen los suyos.
fn chapters(repo: &Repo, all: &All<'_>) -> Vec<Finding> {
    let summary = repo.files.get("src/SUMMARY.md").map_or("", String::as_str);
    let third = summary.find(THIRD).map(|_| line_of(summary, THIRD));
    let early = |it: &&Chapter| {
        it.numbered && third.is_some_and(|third| it.line < third)
    };
    let mut findings = Vec::new();
    for chapter in repo.chapters.iter().filter(early) {
        let page = chapter.page.as_str();
        let count = all.keys().filter(|(of, _)| *of == page).count();
        let path = format!("src/{page}.md");
        if count < EACH {
            let says = format!(
                "tiene {count} ejercicios, y son {EACH} o más: ponlos en \
                 examples/{page}/{FOLDER}/"
            );
            findings.push(Finding::new(&path, 1, says));
        }
    }
    findings
}

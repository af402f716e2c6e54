//! Todo programa está declarado, se muestra con su salida y tiene gemelo o
//! una razón para no tenerlo; y nada hay en `examples` que no sea de uno.

use std::collections::HashMap;

use regex::Regex;

use super::inclusiones::includes;
use crate::repo::{Finding, Program, Repo, line_at, line_of};

const MANIFEST: &str = "examples/Cargo.toml";
const COLUMNS: usize = 80;

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut pages: HashMap<&str, &str> = HashMap::new();
    for program in repo.programs() {
        if let Some(other) = pages.insert(program.name, program.page) {
            findings.push(Finding::new(
                program.path,
                1,
                format!("ya hay un «{}» en {other}: renómbralo", program.name),
            ));
        }
        findings.extend(header(&program, repo));
        findings.extend(declared(&program, repo));
        findings.extend(shown(&program, repo));
    }
    findings.extend(strays(repo));
    findings.extend(wide(repo));
    findings.extend(commands(repo));
    findings.extend(mentions(repo));
    findings
}

fn header(program: &Program, repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut say =
        |line, says| findings.push(Finding::new(program.path, line, says));
    let first = program.text.lines().next().unwrap_or_default();
    if !first.starts_with("//! ") || first.contains("Ejecuta: ") {
        say(1, "la primera línea dice qué muestra: «//! …»".to_owned());
    }
    let release = match program.header("Mide") {
        Some(_) => "--release ",
        None => "",
    };
    let run = format!("cargo run {release}--bin {}", program.name);
    match program.header("Ejecuta") {
        Some((_, found)) if found == run => {}
        found => say(
            found.map_or(1, |(line, _)| line),
            format!("la cabecera dice cómo se ejecuta: «//! Ejecuta: {run}»"),
        ),
    }
    let twin = program.sibling("py");
    let reason = program.header("Sin gemelo");
    match (repo.files.get(&twin), reason) {
        (None, None) => say(
            1,
            format!("falta {twin}, o una línea «//! Sin gemelo: MOTIVO»"),
        ),
        (Some(_), Some((line, _))) => say(
            line,
            format!("ya existe {twin}: quita la línea «Sin gemelo»"),
        ),
        // El que ayuda a medir no es un gemelo: no se ejecuta solo.
        (Some(text), None) if program.header("Mide").is_none() => {
            let run = format!("Ejecuta: python3 {twin}\n");
            if !text.starts_with("\"\"\"") || !text.contains(&run) {
                findings.push(Finding::new(
                    &twin,
                    1,
                    format!("empieza con \"\"\" y una línea «{}»", run.trim()),
                ));
            }
        }
        _ => {}
    }
    findings
}

fn declared(program: &Program, repo: &Repo) -> Option<Finding> {
    let (name, page) = (program.name, program.page);
    let entry = format!(
        "{{ name = \"{name}\", path = \"{page}/{name}.rs\", test = false }},"
    );
    let manifest = repo.files.get(MANIFEST)?;
    let listed = manifest.lines().any(|line| line.trim() == entry);
    (!listed).then(|| {
        Finding::new(
            MANIFEST,
            line_of(manifest, "bin = ["),
            format!("falta en la lista bin: {entry}"),
        )
    })
}

/// Un programa que nadie ve no prueba nada del libro.
fn shown(program: &Program, repo: &Repo) -> Vec<Finding> {
    let result = match program.header("Mide") {
        Some((_, table)) => format!("examples/{}/{table}", program.page),
        None => program.sibling("out"),
    };
    let mut files = vec![program.path.to_owned(), result.clone()];
    let twin = program.sibling("py");
    if repo.files.contains_key(&twin) && program.header("Mide").is_none() {
        files.push(twin);
    }
    let includes = includes(repo);
    let mut findings = Vec::new();
    for file in files {
        if !repo.files.contains_key(&file) {
            findings.push(Finding::new(
                program.path,
                1,
                format!(
                    "falta {file}: escríbelo con SNAPSHOTS=overwrite cargo \
                     test, y si mide, con la orden de su cabecera"
                ),
            ));
        } else if !includes.iter().any(|include| include.target == file) {
            findings.push(Finding::new(
                &file,
                1,
                format!("src/{}.md no lo muestra: inclúyelo", program.page),
            ));
        }
    }
    findings
}

/// Archivos de `examples` que no son de ningún programa.
fn strays(repo: &Repo) -> Vec<Finding> {
    let measured: Vec<String> = repo
        .programs()
        .filter_map(|program| {
            let (_, table) = program.header("Mide")?;
            Some(format!("examples/{}/{table}", program.page))
        })
        .collect();
    let includes = includes(repo);
    repo.files
        .keys()
        .filter(|path| path.starts_with("examples/") && *path != MANIFEST)
        .filter(|path| {
            let (stem, kind) = path.rsplit_once('.').unwrap_or((path, ""));
            match kind {
                "rs" => path.matches('/').count() != 2,
                "py" | "out" => !repo.files.contains_key(&format!("{stem}.rs")),
                "md" => !measured.contains(path),
                "mmd" => !includes.iter().any(|i| i.target == **path),
                _ => true,
            }
        })
        .map(|path| {
            Finding::new(
                path,
                1,
                "no es de ningún programa: bórralo o dale uno",
            )
        })
        .collect()
}

fn wide(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in &repo.files {
        let code = path.ends_with(".rs") || path.ends_with(".py");
        if !code || !path.starts_with("examples/") {
            continue;
        }
        for (index, line) in text.lines().enumerate() {
            let width = line.chars().count();
            if width > COLUMNS {
                findings.push(Finding::new(
                    path,
                    index + 1,
                    format!("{width} columnas: parte la línea en {COLUMNS}"),
                ));
            }
        }
    }
    findings
}

/// Todo archivo que una página nombra, y todo programa que pide cambiar, está
/// en su carpeta.
fn mentions(repo: &Repo) -> Vec<Finding> {
    let mention =
        Regex::new(r"`([a-z0-9_]+)\.(?:rs|py|out)`|(?m)^\d+\. En `([^`.]+)`")
            .unwrap();
    let mut findings = Vec::new();
    for (page, path, text) in repo.pages() {
        for found in mention.captures_iter(text) {
            let name = found.get(1).or(found.get(2)).unwrap().as_str();
            let known =
                repo.programs().any(|p| p.page == page && p.name == name);
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

/// Toda orden que el texto propone existe.
fn commands(repo: &Repo) -> Vec<Finding> {
    let bin =
        Regex::new(r"cargo run (?:-q )?(?:--release )?--bin ([a-z0-9_]+)")
            .unwrap();
    let file = Regex::new(r"python3 ([a-z][\w/.-]+\.py)").unwrap();
    let mut findings = Vec::new();
    for (path, text) in repo.prose() {
        for found in bin.captures_iter(text) {
            let name = &found[1];
            if !repo.programs().any(|program| program.name == name) {
                findings.push(Finding::new(
                    path,
                    line_at(text, found.get(0).unwrap().start()),
                    format!("no hay ningún programa «{name}»"),
                ));
            }
        }
        for found in file.captures_iter(text) {
            if !repo.files.contains_key(&found[1]) {
                findings.push(Finding::new(
                    path,
                    line_at(text, found.get(0).unwrap().start()),
                    format!("no existe {}", &found[1]),
                ));
            }
        }
    }
    findings
}
